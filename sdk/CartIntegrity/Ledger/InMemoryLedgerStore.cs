using System.Runtime.CompilerServices;

namespace CartIntegrity;

/// <summary>A store in memory: for development, tests and figures. Everything is gone when the process ends.</summary>
/// <param name="time">The store's clock.</param>
public sealed class InMemoryLedgerStore(TimeProvider time) : ResidentLedgerStore(time)
{
    // Guards the journal against readers; bytes once written never change.
    private readonly Lock _gate = new();
    private readonly JournalBlocks _journal = new();

    /// <inheritdoc />
    public override string Description => "in memory";

    /// <inheritdoc />
    public override bool IsDurable => false;

    /// <inheritdoc />
    public override ValueTask OpenAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public override ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        new(TryRead(sequence - 1, out var stored) && stored.Span.SequenceEqual(bytes.Span));

    /// <inheritdoc />
    public override async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(
        long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        while (TryRead(after++, out var record))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    /// <inheritdoc />
    protected override ValueTask WriteAsync(StockView batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        lock (_gate)
        {
            foreach (var record in batch.Records)
            {
                _journal.Add(batch.Journal.Slice(record.Start, record.Length));
            }
        }

        return ValueTask.CompletedTask;
    }

    private bool TryRead(long index, out ReadOnlyMemory<byte> record)
    {
        lock (_gate)
        {
            var there = index >= 0 && index < _journal.Count;
            record = there ? _journal[(int)index] : default;
            return there;
        }
    }
}
