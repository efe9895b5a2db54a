using System.Collections.Frozen;
using System.Globalization;
using CartIntegrity;

namespace DemoStore;

/// <summary>
/// What the SDK asks about products, in the language it asks in, answered from the catalogue in memory. The answers never change, so each is made once.
/// Thread-safe.
/// </summary>
internal sealed class ShopProductFacts(Catalogue catalogue) : IProductFacts
{
    private readonly FrozenDictionary<string, Lazy<FrozenDictionary<Sku, ProductFact>>> _facts = ShopLanguage.All.ToFrozenDictionary(
        language => language.Tag, language => new Lazy<FrozenDictionary<Sku, ProductFact>>(() => FactsIn(language, catalogue)));

    public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken) =>
        new(_facts[ShopLanguage.Current.Tag].Value);

    private static FrozenDictionary<Sku, ProductFact> FactsIn(ShopLanguage language, Catalogue catalogue)
    {
        var asked = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Tag);
            return catalogue.Products.Select(FactOf).ToFrozenDictionary(fact => fact.Sku);
        }
        finally
        {
            CultureInfo.CurrentUICulture = asked;
        }
    }

    private static ProductFact FactOf(Product product) => new(new Sku(product.Sku), product.Title)
    {
        TitleLanguage = product.TitleLanguage,
        Price = product.Price,
        PriceText = product.Price.Pounds(),
        Image = ShopLinks.Art(product.Sku),
        Url = ShopLinks.Product(product.Sku),
        PurchaseLimit = CartRow.UnitsPerLine,
        Alternatives = [.. product.Alternatives.Select(other => new Sku(other))],
    };
}
