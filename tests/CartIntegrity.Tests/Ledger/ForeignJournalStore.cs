using System.Collections.Immutable;

namespace CartIntegrity.Tests;

/// <summary>The state of one store with the journal of another hand. Anything but reading throws.</summary>
internal sealed class ForeignJournalStore(ILedgerStore state, List<byte[]> journal) : ILedgerStore
{
    public string Description => "a foreign journal";

    public bool IsDurable => false;

    public ValueTask<LedgerCheckpoint> ReadCheckpointAsync(CancellationToken cancellationToken) => state.ReadCheckpointAsync(cancellationToken);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(
        long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        foreach (var record in journal)
        {
            yield return record;
        }
    }

    public ValueTask OpenAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask RunAsync(IStockDecision decision, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<AvailabilityReading> ReadAsync(AvailabilityQuery query, ChannelPolicy policy, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<Hold?> FindHoldAsync(CartId cart, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<Sku>> FindDeadAsync(int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IDisposable Subscribe(Action<LedgerChange> listener) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
