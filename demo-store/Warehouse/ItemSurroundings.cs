namespace DemoStore;

/// <summary>What concerns one product beside its numbers: the holds on it, and where it is short.</summary>
internal sealed class ItemSurroundings(HoldTable holds, Shortages shortages)
{
    /// <summary>The holds that run out first, and how many there are.</summary>
    public async Task<(IReadOnlyList<HoldRow> First, int Count)> HoldsOnAsync(Product product, CancellationToken cancellationToken)
    {
        var page = await holds.FindAsync(product.Sku, 1, cancellationToken);
        return (page.Rows, page.Total);
    }

    /// <summary>Where it is short, and who counts on it there.</summary>
    public Task<IReadOnlyList<Shortage>> ShortagesOfAsync(StockRow row, CancellationToken cancellationToken) => shortages.OfAsync(row, cancellationToken);
}
