namespace CartIntegrity;

/// <summary>
/// Waits for a piece of work no longer than a limit. Work that is complete when it returns costs no timer. Late work is cancelled and left alone: it
/// ends by itself and its failure is nobody's concern any more. Thread-safe.
/// </summary>
internal sealed class TimeLimit(TimeSpan limit, TimeProvider time)
{
    /// <summary>Does the work.</summary>
    /// <param name="state">What it works on.</param>
    /// <param name="work">What to do; its token is cancelled when the limit is over.</param>
    /// <exception cref="TimeoutException">The limit is over.</exception>
    public ValueTask<T> RunAsync<TState, T>(TState state, Func<TState, CancellationToken, ValueTask<T>> work)
    {
        // Not disposed: late work may still look at the token, and without a timer of its own the source holds nothing to free.
        var source = new CancellationTokenSource();
        var running = work(state, source.Token);
        return running.IsCompleted ? running : WaitAsync(running.AsTask(), source);
    }

    private async ValueTask<T> WaitAsync<T>(Task<T> task, CancellationTokenSource source)
    {
        try
        {
            return await task.WaitAsync(limit, time).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            _ = source.CancelAsync();
            _ = task.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }
}
