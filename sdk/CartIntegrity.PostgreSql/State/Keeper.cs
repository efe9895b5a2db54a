using Microsoft.Extensions.Logging;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// Brings up to date, in the background, what is kept beside the journal: the table of heads, and now and then a snapshot. Shops of several servers
/// share the work: whoever comes first does it. Rests ten times as long as the work took, so that it never takes more than a tenth of the server.
/// </summary>
internal sealed class Keeper(HeadProjector heads, PostgreSqlSnapshots snapshots, int snapshotEvery, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private const int RestTimes = 10;
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public void Start(string ledger) => _running = RunAsync(ledger, _stopping.Token);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task RunAsync(string ledger, CancellationToken cancellationToken)
    {
        var rest = ShortestRest;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(rest, time, cancellationToken).ConfigureAwait(false);
                var start = time.GetTimestamp();
                await heads.RunAsync(cancellationToken).ConfigureAwait(false);
                await snapshots.SaveIfDueAsync(snapshotEvery, cancellationToken).ConfigureAwait(false);
                rest = TimeSpan.FromTicks(Math.Max(ShortestRest.Ticks, time.GetElapsedTime(start).Ticks * RestTimes));
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                // Stopping is how this loop ends; the driver may tell it in its own words.
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                PostgreSqlLog.KeepingFailed(log, ledger, failure);
            }
        }
    }
}
