using System.Runtime.CompilerServices;

namespace CartIntegrity;

/// <summary>A store in memory: for development, tests and figures. Everything is gone when the process ends.</summary>
/// <param name="time">The store's clock.</param>
public sealed class InMemoryLedgerStore(TimeProvider time) : ResidentLedgerStore(time)
{
    private const int BlockSize = 1024 * 1024;

    // Guards the journal against readers; bytes once written never change. Blocks keep a million records from being a million objects.
    private readonly Lock _gate = new();
    private readonly List<ReadOnlyMemory<byte>> _journal = [];
    private byte[] _block = new byte[BlockSize];
    private int _used;

    /// <inheritdoc />
    public override string Description => "in memory";

    /// <inheritdoc />
    public override bool IsDurable => false;

    /// <inheritdoc />
    public override ValueTask OpenAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public override ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return new(sequence >= 1 && sequence <= _journal.Count && _journal[(int)sequence - 1].Span.SequenceEqual(bytes.Span));
        }
    }

    /// <inheritdoc />
    public override async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(
        long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        while (TryRead(after++) is { } record)
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
                _journal.Add(Copy(batch.Journal.Slice(record.Start, record.Length)));
            }
        }

        return ValueTask.CompletedTask;
    }

    private ReadOnlyMemory<byte>? TryRead(long index)
    {
        lock (_gate)
        {
            return index < _journal.Count ? (ReadOnlyMemory<byte>?)_journal[(int)index] : null;
        }
    }

    private Memory<byte> Copy(ReadOnlySpan<byte> bytes)
    {
        if (_block.Length - _used < bytes.Length)
        {
            _block = new byte[Math.Max(BlockSize, bytes.Length)];
            _used = 0;
        }

        var copy = _block.AsMemory(_used, bytes.Length);
        bytes.CopyTo(copy.Span);
        _used += bytes.Length;
        return copy;
    }
}
