using System.Runtime.CompilerServices;
using CartIntegrity;

namespace DemoStore;

/// <summary>
/// A store in memory that fails on purpose, and opens from the journal it wrote before, as a durable one does: what it then knows is what the bytes
/// say. For a simulation in which one flow owns everything.
/// </summary>
internal sealed class SimulatedStore(TimeProvider time, List<byte[]> journal, Func<StoreFault> next) : ResidentLedgerStore(time)
{
    private bool _isUnreachable;

    public override string Description => "in memory, failing on purpose";

    public override bool IsDurable => false;

    /// <summary>Whether the process died: nothing is done any more.</summary>
    public bool IsDead { get; private set; }

    public override ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        CatchUp();
        return ValueTask.CompletedTask;
    }

    public override ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (IsDead || _isUnreachable)
        {
            throw new LedgerStoreException("Unreachable on purpose.");
        }

        CatchUp();
        return new(sequence >= 1 && sequence <= journal.Count && journal[(int)sequence - 1].AsSpan().SequenceEqual(bytes.Span));
    }

    public override async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        for (var i = (int)after; i < journal.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return journal[i];
        }
    }

    protected override ValueTask WriteAsync(StockView batch)
    {
        if (IsDead)
        {
            throw new LedgerStoreException("The process is dead on purpose.");
        }

        // What was decided rests on a state that lacks the records in doubt: first they are taken in, then it is asked again.
        _isUnreachable = false;
        if (CatchUp())
        {
            throw new LedgerStoreException("Records in doubt were found; nothing new was written.");
        }

        var fault = next();
        if (fault == StoreFault.RequestLost)
        {
            throw new LedgerStoreException("The request was lost on purpose.");
        }

        journal.AddRange(batch.Records.Select(record => batch.Journal.Slice(record.Start, record.Length).ToArray()));
        (IsDead, _isUnreachable) = (fault == StoreFault.Killed, fault == StoreFault.ReplyLostAndUnreachable);
        return fault == StoreFault.None ? ValueTask.CompletedTask : throw new LedgerStoreException(StoreFailure.OutcomeUnknown, "The answer was lost on purpose.");
    }

    private bool CatchUp()
    {
        var before = State.Sequence;
        while (State.Sequence < journal.Count)
        {
            Fold(journal[(int)State.Sequence]);
        }

        return State.Sequence > before;
    }
}
