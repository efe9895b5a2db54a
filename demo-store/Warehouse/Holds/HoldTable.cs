using CartIntegrity;

namespace DemoStore;

/// <summary>Open holds as the warehouse reads them. Thread-safe.</summary>
internal sealed class HoldTable(IInventoryLedger ledger, Catalogue catalogue, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>A page of the open holds.</summary>
    /// <param name="sku">Only holds on this product; blank: all.</param>
    /// <param name="page">From 1; brought into range.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<HoldPage> FindAsync(string? sku, int page, CancellationToken cancellationToken)
    {
        var holds = await ReadAsync(sku, cancellationToken);
        var pages = Math.Max(1, (holds.Length + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        var now = clock.GetUtcNow();
        return new HoldPage([.. holds.Skip((number - 1) * PageSize).Take(PageSize).Select(hold => RowOf(hold, now, sku?.Trim()))], holds.Length, number, pages);
    }

    /// <summary>The holds a stock item's units are in, the one that runs out first at the front.</summary>
    public async Task<IReadOnlyList<HoldRow>> OnAsync(StockItem item, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var holds = await ledger.GetHoldsAsync(item.Sku, cancellationToken);
        return [.. holds.Where(hold => hold.Lines.Any(line => !line.Ended && line.Item == item)).Select(hold => RowOf(hold, now))];
    }

    // A basket that got nothing has a hold as well, which says so to its shopper; it takes nothing from the warehouse.
    private async Task<Hold[]> ReadAsync(string? sku, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sku))
        {
            return [.. (await ledger.GetHoldsAsync(cancellationToken: cancellationToken)).Where(hold => hold.Lines.Any(line => !line.Ended))];
        }

        return catalogue.TryFind(sku.Trim(), out var product) ? [.. await ledger.GetHoldsAsync(new Sku(product.Sku), cancellationToken)] : [];
    }

    // The product that was asked for stands first: it is why the hold is listed.
    private HoldRow RowOf(Hold hold, DateTimeOffset now, string? first = null) =>
        new(hold, CartLabel.Of(hold.Cart), LeftTime.Until(hold.ExpiresAt, now), [.. hold.Lines.Where(line => !line.Ended).Select(RowLineOf).OrderByDescending(line => line.Item.Sku.Value == first)]);

    private HoldRowLine RowLineOf(HoldLine line) =>
        new(line.Item, catalogue.TitleOf(line.Item.Sku.Value), line.Quantity, line.Promised);
}
