using System.Collections.Immutable;

namespace CartIntegrity.Testing;

/// <summary>A store that fails on purpose, in the ways that real ones do; what it is asked to carry out, another store carries out.</summary>
/// <param name="inner">Does the work; closed with this one.</param>
/// <param name="next">What happens to the next batch; called once for each.</param>
public sealed class FaultyLedgerStore(ILedgerStore inner, Func<StoreFault> next) : ILedgerStore
{
    private bool _isUnreachable;

    /// <summary>The store that does the work.</summary>
    public ILedgerStore Inner => inner;

    /// <inheritdoc />
    public string Description => $"{inner.Description}, failing on purpose";

    /// <inheritdoc />
    public bool IsDurable => inner.IsDurable;

    /// <inheritdoc />
    public LedgerStoreVitals Vitals => inner.Vitals;

    /// <inheritdoc />
    public ValueTask OpenAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask RunAsync(IStockDecision decision, CancellationToken cancellationToken)
    {
        var fault = next();
        if (fault is StoreFault.RequestLost or StoreFault.Constraint)
        {
            throw new LedgerStoreException(fault == StoreFault.Constraint ? StoreFailure.Constraint : StoreFailure.NotApplied, $"{fault} on purpose.");
        }

        await inner.RunAsync(decision, cancellationToken);
        _isUnreachable = fault == StoreFault.ReplyLostAndUnreachable;
        if (fault != StoreFault.None)
        {
            throw new LedgerStoreException(
                fault == StoreFault.AppliedAndDenied ? StoreFailure.NotApplied : StoreFailure.OutcomeUnknown, $"{fault} on purpose.");
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _isUnreachable
        ? throw new LedgerStoreException("Unreachable on purpose.")
        : inner.ContainsAsync(sequence, bytes, cancellationToken);

    /// <inheritdoc />
    public ValueTask<AvailabilityReading> ReadAsync(AvailabilityQuery query, ChannelPolicy policy, CancellationToken cancellationToken) =>
        inner.ReadAsync(query, policy, cancellationToken);

    /// <inheritdoc />
    public ValueTask<Hold?> FindHoldAsync(CartId cart, CancellationToken cancellationToken) => inner.FindHoldAsync(cart, cancellationToken);

    /// <inheritdoc />
    public ValueTask<System.Collections.Immutable.ImmutableArray<Sku>> FindDeadAsync(int most, CancellationToken cancellationToken) =>
        inner.FindDeadAsync(most, cancellationToken);

    /// <inheritdoc />
    public ValueTask<LedgerCheckpoint> ReadCheckpointAsync(CancellationToken cancellationToken) => inner.ReadCheckpointAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask RestAsync() => inner.RestAsync();

    /// <inheritdoc />
    public ValueTask<ImmutableArray<LedgerDifference>> FindDifferencesAsync(CancellationToken cancellationToken) => inner.FindDifferencesAsync(cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(long after, CancellationToken cancellationToken) =>
        inner.ReadJournalAsync(after, cancellationToken);

    /// <inheritdoc />
    public IDisposable Subscribe(Action<LedgerChange> listener) => inner.Subscribe(listener);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
