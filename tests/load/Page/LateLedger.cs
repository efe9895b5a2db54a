using System.Collections.Immutable;

namespace CartIntegrity.Load;

/// <summary>A ledger on the far side of a bad network: what can be had is told late.</summary>
internal sealed class LateLedger(IInventoryLedger ledger, TimeSpan late) : IInventoryLedger
{
    public async ValueTask<AvailabilityReading> GetAvailabilityAsync(AvailabilityQuery query, CancellationToken cancellationToken = default)
    {
        await Task.Delay(late, cancellationToken);
        return await ledger.GetAvailabilityAsync(query, cancellationToken);
    }

    public ValueTask<MovementResult> RecordAsync(StockMovement movement, CancellationToken cancellationToken = default) => ledger.RecordAsync(movement, cancellationToken);

    public ValueTask<MovementResult> ConfigureAsync(SettingsChange change, CancellationToken cancellationToken = default) => ledger.ConfigureAsync(change, cancellationToken);

    public ValueTask<ImmutableArray<StockHead>> GetHeadsAsync(IReadOnlyCollection<Sku>? skus = null, CancellationToken cancellationToken = default) =>
        ledger.GetHeadsAsync(skus, cancellationToken);

    public ValueTask<ImmutableArray<Hold>> GetHoldsAsync(Sku? sku = null, CancellationToken cancellationToken = default) => ledger.GetHoldsAsync(sku, cancellationToken);

    public IAsyncEnumerable<JournalRecord> JournalAsync(long after = 0, StockItem? item = null, CancellationToken cancellationToken = default) =>
        ledger.JournalAsync(after, item, cancellationToken);

    public Task<VerificationReport> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        ledger.VerifyAsync(progress, cancellationToken);
}
