namespace DemoStore;

/// <summary>The products that were announced before the shop had any, best loved first. Made once; the ledger says how they stand now.</summary>
internal sealed class Preorders(Catalogue catalogue)
{
    public IReadOnlyList<Product> Products { get; } = [.. Find(catalogue).OrderBy(product => product.Rank)];

    private static IEnumerable<Product> Find(Catalogue catalogue)
    {
        foreach (var stock in Catalogue.LoadShippedStock())
        {
            if (catalogue.TryFind(stock.Sku, out var product) && OpeningPromiseRule.For(product, stock) is { IsPreorder: true })
            {
                yield return product;
            }
        }
    }
}
