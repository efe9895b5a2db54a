using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>
/// What stores with a single owner process share: the truth is <see cref="ResidentState"/>, the store itself only writes the journal and reads it
/// at start. Derived stores say how.
/// </summary>
public abstract class ResidentLedgerStore : ILedgerStore
{
    private readonly StockView _view;
    private readonly LedgerListeners _listeners = new();

    /// <summary>Makes the store around an empty state.</summary>
    /// <param name="time">The store's clock.</param>
    protected ResidentLedgerStore(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        Time = time;
        State = new ResidentState();
        _view = new StockView(State);
    }

    /// <inheritdoc />
    public abstract string Description { get; }

    /// <inheritdoc />
    public abstract bool IsDurable { get; }

    /// <inheritdoc />
    public virtual LedgerStoreVitals Vitals => new() { OpenHolds = State.OpenHolds };

    /// <summary>The store's clock.</summary>
    protected TimeProvider Time { get; }

    /// <summary>The truth.</summary>
    protected ResidentState State { get; }

    /// <inheritdoc />
    public abstract ValueTask OpenAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    public ValueTask RunAsync(IStockDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        cancellationToken.ThrowIfCancellationRequested();
        _view.Begin(Now(), State.Sequence);
        decision.Decide(_view);
        if (_view.Records.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        var writing = WriteAsync(_view);
        if (!writing.IsCompletedSuccessfully)
        {
            return FinishAsync(writing);
        }

        Finish();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public abstract ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <inheritdoc />
    public ValueTask<AvailabilityReading> ReadAsync(AvailabilityQuery query, ChannelPolicy policy, CancellationToken cancellationToken) =>
        new(State.Read(query, policy, Now()));

    /// <inheritdoc />
    public ValueTask<Hold?> FindHoldAsync(CartId cart, CancellationToken cancellationToken) => new(State.ReadHoldOf(cart));

    /// <inheritdoc />
    public ValueTask<ImmutableArray<Sku>> FindDeadAsync(int most, CancellationToken cancellationToken) => new(State.FindDead(most, Now()));

    /// <inheritdoc />
    public ValueTask<LedgerCheckpoint> ReadCheckpointAsync(CancellationToken cancellationToken) => new(State.Checkpoint());

    /// <inheritdoc />
    public ValueTask<ImmutableArray<StockHead>> ReadHeadsAsync(IReadOnlyCollection<Sku>? skus, CancellationToken cancellationToken) =>
        new(skus is null ? State.Checkpoint().Heads : State.ReadHeads(skus));

    /// <inheritdoc />
    public ValueTask<ImmutableArray<Hold>> ReadHoldsAsync(Sku? sku, CancellationToken cancellationToken) => new(State.ReadHolds(sku));

    /// <inheritdoc />
    public virtual ValueTask RestAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public abstract IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(long after, CancellationToken cancellationToken);

    /// <inheritdoc />
    public IDisposable Subscribe(Action<LedgerChange> listener) => _listeners.Subscribe(listener);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>Folds a stored record into the state; for opening, and for a commit that turned out to have been applied.</summary>
    /// <param name="bytes">The record's bytes.</param>
    /// <exception cref="JournalFormatException">The bytes are damaged, of a newer format, or not the record that comes next.</exception>
    protected void Fold(ReadOnlySpan<byte> bytes) => _listeners.Tell(State.Fold(bytes));

    /// <summary>Writes the records of a batch in one transaction. Throws <see cref="LedgerStoreException"/> if it could not.</summary>
    /// <param name="batch">The records and their bytes.</param>
    protected abstract ValueTask WriteAsync(StockView batch);

    /// <summary>Saves what is to be saved and lets go of everything.</summary>
    protected virtual ValueTask CloseAsync() => ValueTask.CompletedTask;

    /// <summary>The store's clock, never before the latest record: time in the ledger does not go back (T2).</summary>
    private DateTimeOffset Now()
    {
        var now = Time.GetUtcNow();
        return now > State.LatestTime ? now : State.LatestTime;
    }

    private async ValueTask FinishAsync(ValueTask writing)
    {
        await writing.ConfigureAwait(false);
        Finish();
    }

    private void Finish()
    {
        State.Apply(_view);
        _listeners.Tell(_view);
    }
}
