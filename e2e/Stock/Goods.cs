using DemoStore;

namespace CartIntegrity.E2E;

/// <summary>
/// Hands out the shop's products so that no two tests of one shop share one, nor one's alternative: what one test sells out, no other
/// test misses. Thread-safe.
/// </summary>
public sealed class Goods
{
    private const int FewestAlternatives = 2;

    // A title within another would make "the row that says this title" ambiguous; the catalogue has them.
    private const int ShortestTitle = 12;

    private static readonly IReadOnlyDictionary<string, Product> Shipped = Read();

    // What may be ordered beyond what is there does not sell out where a test expects it to.
    private static readonly HashSet<string> Promised =
        [.. Catalogue.LoadShippedStock().Where(stock => OpeningPromiseRule.For(Shipped[stock.Sku], stock) is not null).Select(stock => stock.Sku)];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>The next product that is nobody's, the best-loved ones first.</summary>
    public Good Next()
    {
        lock (_gate)
        {
            var product = Shipped.Values.First(IsFree);
            _taken.UnionWith([product.Sku, .. product.Alternatives]);
            return new Good(product.Sku, product.EnglishTitle, product.Price, product.Alternatives);
        }
    }

    /// <summary>What a product is called.</summary>
    public static string TitleOf(string sku, string language = "en") => Shipped[sku].Titles.GetValueOrDefault(language[..2], Shipped[sku].EnglishTitle);

    private bool IsFree(Product product) =>
        product.Alternatives.Count >= FewestAlternatives && product.EnglishTitle.Length >= ShortestTitle && product.Colours.Count == 0 &&
        !Promised.Contains(product.Sku) && !product.Alternatives.Any(Promised.Contains) && !_taken.Contains(product.Sku) && !product.Alternatives.Any(_taken.Contains);

    private static Dictionary<string, Product> Read() =>
        Catalogue.LoadShipped().Products.ToDictionary(product => product.Sku, StringComparer.Ordinal);
}
