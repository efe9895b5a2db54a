using CartIntegrity;

namespace DemoStore;

/// <summary>Stock as the warehouse reads it.</summary>
internal sealed class StockTable(IInventoryLedger ledger, Catalogue catalogue)
{
    public const int PageSize = 25;
    private const long LowUpTo = 5;

    /// <summary>A page of the table.</summary>
    /// <param name="query">Words of titles, or a SKU; blank for all.</param>
    /// <param name="filter">Which products.</param>
    /// <param name="page">From 1; brought into range.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StockPage> FindAsync(string? query, StockFilter filter, int page, CancellationToken cancellationToken)
    {
        var products = Matches(query);
        var heads = filter == StockFilter.All ? null : await HeadsAsync(null, cancellationToken);
        var found = heads is null ? products : [.. products.Where(product => IsShown(RowOf(product, heads), filter))];
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        var shown = found.Skip((number - 1) * PageSize).Take(PageSize).ToArray();
        heads ??= await HeadsAsync([.. shown.Select(product => new Sku(product.Sku))], cancellationToken);
        return new StockPage([.. shown.Select(product => RowOf(product, heads))], found.Count, number, pages);
    }

    /// <summary>One product's stock.</summary>
    public async Task<StockRow> FindAsync(Product product, CancellationToken cancellationToken) =>
        RowOf(product, await HeadsAsync([new Sku(product.Sku)], cancellationToken));

    // The catalogue's search answers pages of a hundred at most; the warehouse wants them all.
    private List<Product> Matches(string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return [.. catalogue.Products];
        }

        var found = new List<Product>();
        for (var page = 1; ; page++)
        {
            var part = catalogue.Search(query, page: page, pageSize: 100);
            found.AddRange(part.Items);
            if (page >= part.PageCount)
            {
                return found;
            }
        }
    }

    private async Task<ILookup<string, StockHead>> HeadsAsync(IReadOnlyCollection<Sku>? skus, CancellationToken cancellationToken) =>
        (await ledger.GetHeadsAsync(skus, cancellationToken)).ToLookup(head => head.Item.Sku.Value, StringComparer.Ordinal);

    private static StockRow RowOf(Product product, ILookup<string, StockHead> heads) => new(product, [.. heads[product.Sku]]);

    private static bool IsShown(StockRow row, StockFilter filter) => filter switch
    {
        StockFilter.SoldOut => row.Available == 0,
        StockFilter.Low => row.Available is > 0 and <= LowUpTo,
        StockFilter.Held => row.Reserved > 0,
        StockFilter.ToShip => row.Allocated > 0,
        StockFilter.SetAside => row.SetAside > 0,
        StockFilter.InTransit => row.InTransit > 0,
        StockFilter.Deficit => row.Heads.Any(head => head.Deficit > 0),
        _ => true,
    };
}
