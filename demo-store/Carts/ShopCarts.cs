using CartIntegrity;

namespace DemoStore;

/// <summary>The shop's carts as the SDK sees them: the one class a storefront writes.</summary>
internal sealed class ShopCarts(CartStore store, Catalogue catalogue) : ICartRevisionSource
{
    public async ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken) => (await store.FindAsync(cart.Value))?.ToCart();

    public async ValueTask<IReadOnlyCollection<Cart>> FindManyAsync(IReadOnlyList<CartId> carts, CancellationToken cancellationToken) =>
        [.. (await store.FindManyAsync(carts.Select(cart => cart.Value), cancellationToken)).Select(row => row.ToCart())];

    public async ValueTask<IReadOnlyDictionary<CartId, long>> FindRevisionsAsync(IReadOnlyList<CartId> carts, CancellationToken cancellationToken) =>
        await store.FindRevisionsAsync(carts, cancellationToken);

    public async ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken)
    {
        var changed = await store.ChangeAsync(cart.Value, row => row.Apply(change, catalogue), cancellationToken);
        return changed.Outcome == CartChangeOutcome.Changed ? changed.Cart : null;
    }
}
