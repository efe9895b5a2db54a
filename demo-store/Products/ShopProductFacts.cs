using System.Collections.Frozen;
using CartIntegrity;

namespace DemoStore;

/// <summary>What the SDK asks about products, answered from the catalogue in memory. The answers never change, so each is made once. Thread-safe.</summary>
internal sealed class ShopProductFacts(Catalogue catalogue) : IProductFacts
{
    private readonly FrozenDictionary<Sku, ProductFact> _facts = catalogue.Products.Select(FactOf).ToFrozenDictionary(fact => fact.Sku);

    public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken) => new(_facts);

    private static ProductFact FactOf(Product product) => new(new Sku(product.Sku), product.Title)
    {
        TitleLanguage = "en", // names are kept as the retailer wrote them, on pages of every language
        Price = product.Price,
        PriceText = product.Price.Pounds(),
        Image = ShopLinks.Art(product.Sku),
        Url = ShopLinks.Product(product.Sku),
        PurchaseLimit = CartRow.UnitsPerLine,
        Alternatives = [.. product.Alternatives.Select(other => new Sku(other))],
    };
}
