using CartIntegrity;

namespace DemoStore;

/// <summary>The shop's carts as the SDK sees them: the one class a storefront writes.</summary>
internal sealed class ShopCarts(CartStore carts, Catalogue catalogue) : ICartSource
{
    public async ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken) => (await carts.FindAsync(cart.Value))?.ToCart();

    public async ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken)
    {
        var changed = await carts.ChangeAsync(cart.Value, row => row.Apply(change, catalogue), cancellationToken);
        return changed.Outcome == CartChangeOutcome.Changed ? changed.Cart : null;
    }
}
