namespace CartIntegrity;

/// <summary>A command that waits for its answer. The first answer counts.</summary>
internal sealed class PendingCommand
{
    private const int Queued = 0;
    private const int Taken = 1;
    private const int GivenUp = 2;

    private readonly TaskCompletionSource<LedgerResult> _answer;
    private int _state;

    /// <param name="command">What is asked.</param>
    /// <param name="enqueuedAt">A timestamp of the engine's clock.</param>
    /// <param name="inline">
    /// Whether callers go on inside the pump: only for a simulation, where one thread owns everything. Otherwise a caller's code would run on the pump.
    /// </param>
    public PendingCommand(StockCommand command, long enqueuedAt, bool inline)
    {
        (Command, EnqueuedAt) = (command, enqueuedAt);
        _answer = new(inline ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public StockCommand Command { get; }

    public long EnqueuedAt { get; }

    public Task<LedgerResult> Answer => _answer.Task;

    /// <summary>What the decider came to; the caller hears it once it is stored.</summary>
    public LedgerResult? Decided { get; set; }

    /// <summary>Takes it into a batch; <c>false</c> if its caller has been told to go away.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Queued) == Queued;

    /// <summary>Gives up waiting in the queue; <c>false</c> if a batch has it already.</summary>
    public bool TryGiveUp() => Interlocked.CompareExchange(ref _state, GivenUp, Queued) == Queued;

    public void Complete(LedgerResult result) => _answer.TrySetResult(result);

    public void CompleteDecided() => _answer.TrySetResult(Decided!);
}
