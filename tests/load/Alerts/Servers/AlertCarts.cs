namespace CartIntegrity.Load;

/// <summary>The measured shop's carts, as a storefront plugs them in. Nobody changes them.</summary>
internal sealed class AlertCarts(AlertGoods goods) : ICartSource
{
    public ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken) => new(goods.Find(cart));

    public ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken) => new((Cart?)null);
}
