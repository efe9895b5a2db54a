using CartIntegrity;

namespace DemoStore;

/// <summary>Counts the whole warehouse, at most twice a second however many look at it. Thread-safe.</summary>
internal sealed class StockOverviews(IInventoryLedger ledger, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = LiveTopics.Gap / 2;

    private Counted? _latest;

    /// <summary>The numbers, a quarter of a second old at the most.</summary>
    public async Task<StockOverview> ReadAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _latest) is { } latest && clock.GetElapsedTime(latest.At) < Fresh)
        {
            return latest.Overview;
        }

        var at = clock.GetTimestamp();
        var overview = await CountAsync(cancellationToken);
        Volatile.Write(ref _latest, new Counted(at, overview));
        return overview;
    }

    private async Task<StockOverview> CountAsync(CancellationToken cancellationToken)
    {
        var heads = await ledger.GetHeadsAsync(cancellationToken: cancellationToken);
        var holds = await ledger.GetHoldsAsync(cancellationToken: cancellationToken);
        return new StockOverview
        {
            Skus = heads.Select(head => head.Item.Sku).Distinct().Count(),
            OnHand = heads.Sum(head => head.OnHand),
            Reserved = heads.Sum(head => head.Reserved),
            Allocated = heads.Sum(head => head.Allocated),
            SetAside = heads.Sum(head => head.Damaged + head.Quarantined + head.NonSellable),
            InTransit = heads.Sum(head => head.InTransit),
            OpenHolds = holds.Count(hold => hold.Lines.Any(line => !line.Ended)),
            Deficits = heads.Count(head => head.Deficit > 0),
        };
    }

    private sealed record Counted(long At, StockOverview Overview);
}
