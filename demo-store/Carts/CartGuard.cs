using CartIntegrity;
using CartIntegrity.AspNetCore;

namespace DemoStore;

/// <summary>Every cart is held and checked: the shop as it is meant to be.</summary>
internal sealed class CartGuard(ICurrentCartCheck check, IReservations reservations) : ICartGuard
{
    public bool IsOn => true;

    public CartVerdict? Check(Cart cart) => check.Begin(cart).TryGetVerdict(out var verdict) ? verdict : null;

    public async Task<CartVerdict?> CheckAsync(Cart cart, CancellationToken cancellationToken) =>
        await check.Begin(cart).Completion.WaitAsync(cancellationToken);

    // What could not be held is told by the cart page; a ledger that cannot answer leaves lines unheld and checked.
    public async Task HoldAsync(Cart cart, CancellationToken cancellationToken) =>
        await reservations.HoldAsync(cart, cancellationToken: cancellationToken);
}
