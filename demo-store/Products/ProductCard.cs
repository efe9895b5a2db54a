namespace DemoStore;

/// <summary>A product as a list shows it.</summary>
/// <param name="Product">Which product.</param>
/// <param name="Stock">What is said about its stock.</param>
/// <param name="InCart">Units of it in the shopper's cart.</param>
internal sealed record ProductCard(Product Product, ShelfWord Stock, int InCart);
