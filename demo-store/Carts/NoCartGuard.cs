using CartIntegrity;

namespace DemoStore;

/// <summary>
/// A shop like others: a cart is a list of wishes, and pages say nothing about it. What is sold is still what is there, because an order holds
/// all its units before it is paid. With it the cost of the SDK on a page can be measured.
/// </summary>
internal sealed class NoCartGuard : ICartGuard
{
    public bool IsOn => false;

    public CartVerdict? Check(Cart cart) => null;

    public Task<CartVerdict?> CheckAsync(Cart cart, CancellationToken cancellationToken) => Task.FromResult<CartVerdict?>(null);

    public Task HoldAsync(Cart cart, CancellationToken cancellationToken) => Task.CompletedTask;
}
