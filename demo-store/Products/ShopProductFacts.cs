using CartIntegrity;

namespace DemoStore;

/// <summary>What the SDK asks about products, answered from the catalogue in memory.</summary>
internal sealed class ShopProductFacts(Catalogue catalogue) : IProductFacts
{
    public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<Sku, ProductFact>(skus.Count);
        foreach (var sku in skus)
        {
            if (catalogue.TryFind(sku.Value, out var product))
            {
                facts[sku] = FactOf(sku, product);
            }
        }

        return new(facts);
    }

    private static ProductFact FactOf(Sku sku, Product product) => new(sku, product.Title)
    {
        Price = product.Price,
        PriceText = product.Price.Pounds(),
        Image = ShopLinks.Art(product.Sku),
        Url = ShopLinks.Product(product.Sku),
        PurchaseLimit = CartRow.UnitsPerLine,
        Alternatives = [.. product.Alternatives.Select(other => new Sku(other))],
    };
}
