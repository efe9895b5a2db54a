using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>
/// Tidies dead holds away, so that watchers hear of them and stock pages read well. Nothing depends on it: a dead hold is dead for every reader
/// anyway. Only enqueues; the ledger decides.
/// </summary>
/// <param name="store">Knows what is dead.</param>
/// <param name="pump">Ends it.</param>
/// <param name="log">Where failures are told.</param>
public sealed class ExpirySweeper(ILedgerStore store, LedgerPump pump, ILogger log)
{
    /// <summary>How many SKUs one sweep asks for.</summary>
    public const int SkusPerSweep = 1_000;

    private Task _sweep = Task.CompletedTask;
    private volatile Sweep? _latest;

    /// <summary>How long ago the latest sweep ended well, or the loop began; <c>null</c>: no loop was run.</summary>
    public TimeSpan? SinceSweep => _latest is { } sweep ? sweep.Time.GetElapsedTime(sweep.At) : null;

    /// <summary>Sweeps once.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>How many SKUs had dead lines.</returns>
    public async ValueTask<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var dead = await store.FindDeadAsync(SkusPerSweep, cancellationToken).ConfigureAwait(false);
        if (!dead.IsEmpty)
        {
            await pump.AskAsync<MovementResult>(new TidyCommand(dead)).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return dead.Length;
    }

    /// <summary>Sweeps until it is cancelled.</summary>
    /// <param name="interval">How long to rest between two sweeps.</param>
    /// <param name="time">The clock of the rests.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    public async Task RunAsync(TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        _latest = new Sweep(time, time.GetTimestamp());
        try
        {
            while (true)
            {
                await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);

                // A sweep waits for the store like everybody; callers who have waited too long must be told all the same.
                pump.GiveUpOverdue();
                if (_sweep.IsCompleted)
                {
                    _sweep = TrySweepAsync(time, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await _sweep.ConfigureAwait(false);
        }
    }

    private async Task TrySweepAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(cancellationToken).ConfigureAwait(false);
            _latest = new Sweep(time, time.GetTimestamp());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping; what is dead is found again at the next start.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LedgerLog.SweepFailed(log, failure);
        }
    }

    private sealed record Sweep(TimeProvider Time, long At);
}
