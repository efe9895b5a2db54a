namespace CartIntegrity;

/// <summary>Whose holds are counted together: a shopper's who is known, otherwise a cart's.</summary>
/// <param name="Shopper">The shopper, or <c>default</c>.</param>
/// <param name="Cart">The cart if the shopper is not known, or <c>default</c>.</param>
internal readonly record struct Holder(ShopperId Shopper, CartId Cart)
{
    public static Holder Of(ShopperOrigin origin, CartId cart) => origin.Shopper is { } shopper ? new(shopper, default) : new(default, cart);
}
