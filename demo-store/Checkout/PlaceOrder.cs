using CartIntegrity;

namespace DemoStore;

/// <summary>The wish to place an order.</summary>
/// <param name="Order">The id it will have.</param>
/// <param name="Cart">What is to be bought, as the shopper has agreed to it.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Card">How the simulated card behaves.</param>
internal sealed record PlaceOrder(OrderId Order, Cart Cart, DeliveryAddress Address, CardBehaviour Card)
{
    /// <summary>Whose browser asks; <c>null</c>: only the cart is known.</summary>
    public string? Shopper { get; init; }

    /// <summary>The lines that are bought.</summary>
    public IEnumerable<CartLine> Lines => Cart.Lines.Where(line => line.Intent == LineIntent.Buy);

    /// <summary>What they cost together.</summary>
    public decimal Total => Lines.Sum(line => line.Quantity * (line.SeenPrice ?? 0));
}
