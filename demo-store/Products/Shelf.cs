using CartIntegrity;

namespace DemoStore;

/// <summary>Makes product cards for the shopper of the request.</summary>
internal sealed class Shelf(ShelfStock stock, CurrentCart cart)
{
    /// <summary>The products as cards, in the order given.</summary>
    public async Task<IReadOnlyList<ProductCard>> CardsAsync(IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        var mine = await cart.FindAsync();
        var words = await stock.OfAsync(products, mine?.Id, cancellationToken);
        var lines = mine?.Lines.ToLookup(line => line.Sku.Value);
        return [.. products.Select(product => CardOf(product, words[product.Sku], lines?[product.Sku] ?? []))];
    }

    private static ProductCard CardOf(Product product, ShelfWord word, IEnumerable<CartLine> lines) =>
        new(product, word, lines.Where(line => line.Intent == LineIntent.Buy).Sum(line => line.Quantity))
        {
            Saved = lines.Where(line => line.Intent != LineIntent.Buy).Select(line => (LineIntent?)line.Intent).Max(),
        };
}
