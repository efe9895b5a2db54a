using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>The stock ledger: record movements, ask for availability, read and verify the journal. Thread-safe.</summary>
public interface IInventoryLedger
{
    /// <summary>
    /// Records a movement. (Source, reference) is its key: recorded again, it has no second effect and gets the first answer; the same reference
    /// with other content is refused with <see cref="Reason.ReferenceReused"/>.
    /// </summary>
    /// <param name="movement">What happened.</param>
    /// <param name="cancellationToken">Stops the waiting; a movement that was handed over is carried out.</param>
    ValueTask<MovementResult> RecordAsync(StockMovement movement, CancellationToken cancellationToken = default);

    /// <summary>Changes what a stock item may promise beyond what is on hand. Keyed like a movement.</summary>
    /// <param name="change">The new settings.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<MovementResult> ConfigureAsync(SettingsChange change, CancellationToken cancellationToken = default);

    /// <summary>What can be had now. Completes at once where stock is resident.</summary>
    /// <param name="query">Which SKUs, through which channel, for which cart.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<AvailabilityReading> GetAvailabilityAsync(AvailabilityQuery query, CancellationToken cancellationToken = default);

    /// <summary>The heads of all locations of the SKUs; SKUs the ledger has never heard of are left out.</summary>
    /// <param name="skus">Which SKUs; <c>null</c>: all of them.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<ImmutableArray<StockHead>> GetHeadsAsync(IReadOnlyCollection<Sku>? skus = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Open holds with at least one live line on the SKU, or all open holds; the one that runs out first at the front. Completes at once where holds
    /// are resident; those of one SKU are found without looking at the others.
    /// </summary>
    /// <param name="sku">Which SKU; <c>null</c>: any.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<ImmutableArray<Hold>> GetHoldsAsync(Sku? sku = null, CancellationToken cancellationToken = default);

    /// <summary>The journal in sequence order. A reader that goes on from the last sequence it saw never misses a record.</summary>
    /// <param name="after">The last sequence already seen; 0 to start at the beginning.</param>
    /// <param name="item">Only records with an entry of this item; <c>null</c>: all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<JournalRecord> JournalAsync(long after = 0, StockItem? item = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Folds the whole journal and compares: dense versions, the hash chain of every item, the heads, and that what is reserved is explained by
    /// holds. Lists every difference; changes nothing.
    /// </summary>
    /// <param name="progress">Told the number of records read, now and then.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<VerificationReport> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellationToken = default);
}
