using CartIntegrity;

namespace DemoStore;

/// <summary>A product as a list shows it to one shopper.</summary>
/// <param name="Product">Which product.</param>
/// <param name="Stock">What is said about its stock.</param>
/// <param name="InCart">Units of it in the shopper's cart.</param>
internal sealed record ProductCard(Product Product, ShelfWord Stock, int InCart)
{
    /// <summary>What the shopper means to do with it later; <c>null</c>: it is not saved.</summary>
    public LineIntent? Saved { get; init; }
}
