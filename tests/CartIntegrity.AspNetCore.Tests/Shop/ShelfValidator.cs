namespace CartIntegrity.AspNetCore.Tests;

/// <summary>Checks against the shelf, at once or when the shelf's gate opens.</summary>
internal sealed class ShelfValidator(ShopShelf shelf) : ICartValidator
{
    public CartCheck Begin(Cart cart) => shelf.CheckGate is { } gate
        ? new CartCheck(cart, LaterAsync(cart, gate.Task))
        : new CartCheck(cart, shelf.Judge(cart));

    public Task<CartVerdict> ValidateAsync(Cart cart, CancellationToken cancellationToken = default) => Begin(cart).Completion;

    private async Task<CartVerdict> LaterAsync(Cart cart, Task gate)
    {
        await gate;
        return shelf.Judge(cart);
    }
}
