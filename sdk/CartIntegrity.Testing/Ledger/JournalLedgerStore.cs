using System.Runtime.CompilerServices;

namespace CartIntegrity.Testing;

/// <summary>
/// A store in memory that opens from a journal, as every durable store does after a restart: what it then knows is what the bytes say (L4).
/// </summary>
/// <param name="time">The store's clock.</param>
/// <param name="journal">The records to open from, in sequence order; empty for a new ledger.</param>
public sealed class JournalLedgerStore(TimeProvider time, IEnumerable<ReadOnlyMemory<byte>> journal) : ResidentLedgerStore(time)
{
    // Guards the list against readers; bytes once written never change.
    private readonly Lock _gate = new();
    private readonly List<byte[]> _journal = [.. journal.Select(record => record.ToArray())];

    /// <inheritdoc />
    public override string Description => "in memory, from a journal";

    /// <inheritdoc />
    public override bool IsDurable => false;

    /// <summary>Reads the whole journal of another store, and makes a store that opens from it.</summary>
    /// <param name="store">Whose journal.</param>
    /// <param name="time">The new store's clock.</param>
    public static async ValueTask<JournalLedgerStore> CopyAsync(ILedgerStore store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        List<ReadOnlyMemory<byte>> records = [];
        await foreach (var record in store.ReadJournalAsync(0, CancellationToken.None))
        {
            records.Add(record.ToArray());
        }

        return new JournalLedgerStore(time, records);
    }

    /// <inheritdoc />
    public override ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        foreach (var record in _journal)
        {
            Fold(record);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return new(sequence >= 1 && sequence <= _journal.Count && _journal[(int)sequence - 1].AsSpan().SequenceEqual(bytes.Span));
        }
    }

    /// <inheritdoc />
    public override async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(
        long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        while (At(after++) is { } record)
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
                _journal.Add(batch.Journal.Slice(record.Start, record.Length).ToArray());
            }
        }

        return ValueTask.CompletedTask;
    }

    private byte[]? At(long index)
    {
        lock (_gate)
        {
            return index < _journal.Count ? _journal[(int)index] : null;
        }
    }
}
