using System.Threading.Tasks.Sources;

namespace CartIntegrity;

/// <summary>A waiting command whose caller expects one kind of result. It is its caller's task, too: one object for each command instead of three.</summary>
internal class PendingCommandOf<T> : PendingCommand, IValueTaskSource<T>
    where T : LedgerResult
{
    // A mutable struct: must not be readonly.
    private ManualResetValueTaskSourceCore<T> _answer;
    private int _isAnswered;

    /// <summary>Makes a command that waits.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="enqueuedAt">A timestamp of the engine's clock.</param>
    /// <param name="inline">
    /// Whether callers go on inside the pump: only for a simulation, where one thread owns everything. Otherwise a caller's code would run on the pump.
    /// </param>
    public PendingCommandOf(StockCommand command, long enqueuedAt, bool inline)
        : base(command, enqueuedAt) => _answer.RunContinuationsAsynchronously = !inline;

    /// <summary>To be awaited once.</summary>
    public ValueTask<T> Answer => new(this, _answer.Version);

    public sealed override bool Complete(LedgerResult result)
    {
        if (Interlocked.Exchange(ref _isAnswered, 1) != 0)
        {
            return false;
        }

        _answer.SetResult((T)result);
        return true;
    }

    T IValueTaskSource<T>.GetResult(short token) => _answer.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<T>.GetStatus(short token) => _answer.GetStatus(token);

    void IValueTaskSource<T>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _answer.OnCompleted(continuation, state, token, flags);
}
