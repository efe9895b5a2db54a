using CartIntegrity;

namespace DemoStore;

/// <summary>What a replay is played on: the shop's own ledger.</summary>
internal sealed class ReplayStage(IInventoryLedger ledger, IReservations reservations, TimeProvider time)
{
    private readonly AskAgain _again = new(time);

    private ReplaySettlement Settlement => new(ledger, reservations, _again);

    /// <summary>Sets a run up; nothing happens yet.</summary>
    public ReplayRun Prepare(ReplayIds ids, IReadOnlyList<RealOrder> orders, ReplayPacer pacer) =>
        new(orders, new ReplayShoppers(reservations, ids, _again), new ReplayWarehouse(ledger, ids, _again), pacer);

    /// <summary>The last journal record there is now, or one before it.</summary>
    public async Task<long> LastRecordAsync() => (await ledger.GetHeadsAsync()).Select(head => head.LastSequence).DefaultIfEmpty().Max();

    /// <summary>Receives what is missing of the opening stock.</summary>
    public Task<LedgerTrouble?> FillShelvesAsync(ReplayIds ids) => new ReplayWarehouse(ledger, ids, _again).FillAsync(Catalogue.LoadShippedStock());

    /// <summary>Leaves the ledger tidy after a run.</summary>
    /// <returns>How many units it still had to ship, and how many promised ones it cancelled because they have not come.</returns>
    public async Task<(long Shipped, long Cancelled)> SettleAsync(ReplayReport report, bool releases, CancellationToken cancellationToken)
    {
        var ids = new ReplayIds(report.Run);
        if (releases)
        {
            await Settlement.ReleaseAsync(ids);
        }

        return await Settlement.ShipAsync(ids, report.AfterRecord, cancellationToken);
    }

    /// <summary>Reads the whole journal: differences of the ledger with itself, and units oversold at the worst moment of each item.</summary>
    public async Task<(int Differences, long Oversold)> VerifyAsync(CancellationToken cancellationToken) =>
        ((await ledger.VerifyAsync(cancellationToken: cancellationToken)).Differences.Length, (await JournalAudit.ReadAsync(ledger, cancellationToken)).OversoldUnits);

    /// <summary>Units that are promised and not there, now, over all stock items.</summary>
    public async Task<long> OversoldNowAsync(CancellationToken cancellationToken) => (await ledger.GetHeadsAsync(cancellationToken: cancellationToken)).Sum(head => head.Deficit);
}
