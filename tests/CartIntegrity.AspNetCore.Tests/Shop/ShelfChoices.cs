namespace CartIntegrity.AspNetCore.Tests;

/// <summary>Carries out the choices that the tests make, or refuses them with the code a test wants.</summary>
internal sealed class ShelfChoices(ShopShelf shelf, ICartSnapshots snapshots, IServiceScopeFactory scopes) : ICartChoices
{
    /// <summary>What every choice is refused with.</summary>
    public string? Refusal { get; set; }

    public async Task<ChoiceResult> ApplyAsync(CartId cart, ChoiceRequest request, CancellationToken cancellationToken = default)
    {
        if (Refusal is { } code)
        {
            return new ChoiceResult(code, null);
        }

        shelf.Chosen.Add(request.Choice);
        CartChange? change = request.Choice switch
        {
            { Kind: ChoiceKind.TakeAll, Quantity: { } quantity } => new CartChange.SetQuantity(request.Line, quantity),
            { Kind: ChoiceKind.Remove } => new CartChange.Remove(request.Line),
            { Kind: ChoiceKind.Undo } undo => new CartChange.Restore(request.Line, undo.Sku!.Value, undo.Quantity!.Value),
            _ => null,
        };
        await using var scope = scopes.CreateAsyncScope();
        if (change is not null)
        {
            await scope.ServiceProvider.GetRequiredService<ICartSource>().ApplyAsync(cart, change, cancellationToken);
        }

        shelf.LedgerVersion++;
        return new ChoiceResult(null, await snapshots.FindAsync(cart, cancellationToken));
    }
}
