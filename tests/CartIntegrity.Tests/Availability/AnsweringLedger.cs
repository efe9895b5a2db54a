using System.Collections.Immutable;

namespace CartIntegrity.Tests;

/// <summary>A ledger that only answers about availability, from what a test put there; everything else throws.</summary>
internal sealed class AnsweringLedger : IInventoryLedger
{
    private readonly Dictionary<Sku, SkuAvailability> _stock = [];

    public List<AvailabilityQuery> Queries { get; } = [];

    public long Sequence { get; set; } = 1;

    public Hold? Hold { get; set; }

    public TimeSpan HoldRemaining { get; set; }

    /// <summary>When set, answers wait for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public Exception? Problem { get; set; }

    /// <summary>Called when a question arrives, before the answer is made.</summary>
    public Action? OnAsked { get; set; }

    public bool WasCancelled { get; private set; }

    /// <summary>Puts plain stock there: all of it on hand, nothing held.</summary>
    public AnsweringLedger With(string sku, long available) => With(new SkuAvailability(new Sku(sku), available) { IsKnown = true, AvailableOnHand = available });

    public AnsweringLedger With(SkuAvailability sku)
    {
        _stock[sku.Sku] = sku with { Version = _stock.GetValueOrDefault(sku.Sku).Version + 1 };
        Sequence++;
        return this;
    }

    public SkuAvailability this[string sku] => _stock[new Sku(sku)];

    public ValueTask<AvailabilityReading> GetAvailabilityAsync(AvailabilityQuery query, CancellationToken cancellationToken = default)
    {
        lock (Queries)
        {
            Queries.Add(query);
        }

        var reading = Answer(query);
        OnAsked?.Invoke();
        if (Problem is not null)
        {
            throw Problem;
        }

        return Gate is null ? new(reading) : WaitAsync(reading, Gate.Task, cancellationToken);
    }

    private AvailabilityReading Answer(AvailabilityQuery query) =>
        new([.. query.Skus.Select(sku => _stock.GetValueOrDefault(sku, new SkuAvailability(sku, 0)))])
        {
            Sequence = Sequence,
            Hold = Hold,
            HoldRemaining = HoldRemaining,
        };

    private async ValueTask<AvailabilityReading> WaitAsync(AvailabilityReading reading, Task gate, CancellationToken cancellationToken)
    {
        using var seen = cancellationToken.Register(() => WasCancelled = true);
        await gate;
        return reading;
    }

    public ValueTask<MovementResult> RecordAsync(StockMovement movement, CancellationToken cancellationToken = default) => throw NotAsked();

    public ValueTask<MovementResult> ConfigureAsync(SettingsChange change, CancellationToken cancellationToken = default) => throw NotAsked();

    public ValueTask<ImmutableArray<StockHead>> GetHeadsAsync(IReadOnlyCollection<Sku>? skus = null, CancellationToken cancellationToken = default) => throw NotAsked();

    public ValueTask<ImmutableArray<Hold>> GetHoldsAsync(Sku? sku = null, CancellationToken cancellationToken = default) => throw NotAsked();

    public IAsyncEnumerable<JournalRecord> JournalAsync(long after = 0, StockItem? item = null, CancellationToken cancellationToken = default) => throw NotAsked();

    public Task<VerificationReport> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellationToken = default) => throw NotAsked();

    private static InvalidOperationException NotAsked() => new("Neither the validator nor the watch may ask this.");
}
