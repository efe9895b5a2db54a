using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>Opens the store before the application serves, runs the pump and the sweeper, and closes in the right order.</summary>
internal sealed class LedgerHost : IHostedService, IAsyncDisposable
{
    private readonly ILedgerStore _store;
    private readonly LedgerLoops _loops;
    private readonly TimeSpan _sweepInterval;
    private readonly ILogger<LedgerHost> _log;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lazy<Task> _closing;
    private Task _running = Task.CompletedTask;

    public LedgerHost(ILedgerStore store, LedgerLoops loops, IOptions<CartIntegrityOptions> options, ILogger<LedgerHost> log)
    {
        (_store, _loops, _sweepInterval, _log) = (store, loops, options.Value.SweepInterval, log);
        // A host may be stopped from two sides at once (the application's own end, and who disposes it), and disposed while one of them still waits.
        _closing = new Lazy<Task>(CloseAsync);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var state = await _store.ReadCheckpointAsync(cancellationToken).ConfigureAwait(false);
        LedgerLog.LedgerOpened(_log, _store.Description, state.Heads.Length, state.Holds.Length, state.Sequence);
        _running = Task.WhenAll(
            // A store may block in a write (SQLite's fsync). On a pool thread that would take one of a small server's two from the pages.
            Task.Factory.StartNew(() => _loops.Pump.Run(_stopping.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default),
            _loops.Sweeper.RunAsync(_sweepInterval, _loops.Time, _stopping.Token));
    }

    public Task StopAsync(CancellationToken cancellationToken) => _closing.Value.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await _closing.Value.ConfigureAwait(false);

    private async Task CloseAsync()
    {
        try
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            await _running.ConfigureAwait(false);
        }
        finally
        {
            await _store.DisposeAsync().ConfigureAwait(false);
            _stopping.Dispose();
        }
    }
}
