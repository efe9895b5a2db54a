using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>Opens the store before the application serves, runs the pump and the sweeper, and closes in the right order.</summary>
internal sealed class LedgerHost(
    ILedgerStore store, LedgerLoops loops, IOptions<CartIntegrityOptions> options, ILogger<LedgerHost> log) : IHostedService, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var state = await store.ReadCheckpointAsync(cancellationToken).ConfigureAwait(false);
        LedgerLog.LedgerOpened(log, store.Description, state.Heads.Length, state.Holds.Length, state.Sequence);
        _running = Task.WhenAll(
            // A store may block in a write (SQLite's fsync). On a pool thread that would take one of a small server's two from the pages.
            Task.Factory.StartNew(() => loops.Pump.Run(_stopping.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default),
            loops.Sweeper.RunAsync(options.Value.SweepInterval, loops.Time, _stopping.Token));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(false);
        await store.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stopping.Dispose();
    }
}
