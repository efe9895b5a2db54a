namespace DemoStore;

/// <summary>Makes product cards for the shopper of the request.</summary>
internal sealed class Shelf(ShelfStock stock, CurrentCart cart)
{
    /// <summary>The products as cards, in the order given.</summary>
    public async Task<IReadOnlyList<ProductCard>> CardsAsync(IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        var mine = await cart.FindAsync();
        var words = await stock.OfAsync(products, mine?.Id, cancellationToken);
        var inCart = mine?.Lines.Where(line => line.Intent == CartIntegrity.LineIntent.Buy)
            .GroupBy(line => line.Sku.Value).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity)) ?? [];
        return [.. products.Select(product => new ProductCard(product, words[product.Sku], inCart.GetValueOrDefault(product.Sku)))];
    }
}
