using System.Diagnostics;

namespace CartIntegrity;

/// <summary>A command that waits for its answer. The first answer counts.</summary>
internal abstract class PendingCommand(StockCommand command, long enqueuedAt)
{
    private const int Queued = 0;
    private const int Taken = 1;
    private const int GivenUp = 2;

    private int _state;

    public StockCommand Command { get; } = command;

    /// <summary>A timestamp of the engine's clock.</summary>
    public long EnqueuedAt { get; } = enqueuedAt;

    /// <summary>What the decider came to; the caller hears it once it is stored.</summary>
    public LedgerResult? Decided { get; set; }

    /// <summary>Takes it into a batch; <c>false</c> if its caller has been told to go away.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Queued) == Queued;

    /// <summary>Gives up waiting in the queue; <c>false</c> if a batch has it already.</summary>
    public bool TryGiveUp() => Interlocked.CompareExchange(ref _state, GivenUp, Queued) == Queued;

    /// <summary>The caller's span, for the batch to link to; the default: nobody traces.</summary>
    public virtual ActivityContext Trace => default;

    /// <summary>Answers the caller.</summary>
    /// <returns>Whether this was the first answer, the one that counts.</returns>
    public abstract bool Complete(LedgerResult result);
}
