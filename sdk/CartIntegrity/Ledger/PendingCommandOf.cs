namespace CartIntegrity;

/// <summary>A waiting command whose caller expects one kind of result.</summary>
/// <param name="command">What is asked.</param>
/// <param name="enqueuedAt">A timestamp of the engine's clock.</param>
/// <param name="inline">
/// Whether callers go on inside the pump: only for a simulation, where one thread owns everything. Otherwise a caller's code would run on the pump.
/// </param>
internal sealed class PendingCommandOf<T>(StockCommand command, long enqueuedAt, bool inline) : PendingCommand(command, enqueuedAt)
    where T : LedgerResult
{
    private readonly TaskCompletionSource<T> _answer =
        new(inline ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Answer => _answer.Task;

    public override void Complete(LedgerResult result) => _answer.TrySetResult((T)result);
}
