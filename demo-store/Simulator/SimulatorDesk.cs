namespace DemoStore;

/// <summary>Where visitors start and stop a simulation; one at a time. Thread-safe.</summary>
internal sealed class SimulatorDesk(LiveTopics topics, TimeProvider time, ILogger<SimulatorDesk> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(250);

    // Below this a delay costs more time than it waits.
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(10);

    // Guards the simulation under way.
    private readonly Lock _gate = new();
    private volatile SimulatorView? _view;
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;

    /// <summary>The simulation under way, or the last one; <c>null</c>: there was none.</summary>
    public SimulatorView? View => _view;

    /// <summary>Starts a simulation.</summary>
    /// <returns>Whether it was started; another one may be under way.</returns>
    public bool TryStart(SimulatorWish wish)
    {
        lock (_gate)
        {
            if (_stop is not null)
            {
                return false;
            }

            _stop = new CancellationTokenSource();
            var view = _view = new SimulatorView((_view?.Run ?? 0) + 1, wish, SimulatorState.Running, new SimulatorFigures());
            var stop = _stop.Token;
            _running = Task.Run(() => RunAsync(view, stop), CancellationToken.None);
        }

        topics.Raise(LiveTopic.Simulator);
        return true;
    }

    /// <summary>Ends the simulation of that number, if it is still under way.</summary>
    public void Stop(int run)
    {
        lock (_gate)
        {
            if (_view?.Run == run)
            {
                _ = _stop?.CancelAsync();
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Stop(_view?.Run ?? 0);
        return _running.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            // A host may be stopped once more after this.
            _stop?.Dispose();
            _stop = null;
        }
    }

    private async Task RunAsync(SimulatorView view, CancellationToken stop)
    {
        var run = new SimulatorRun(view.Wish);
        SimulatorVerdict? verdict = null;
        var end = SimulatorState.Finished;
        try
        {
            verdict = await run.RunAsync(PaceOf(view, run, stop), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            end = SimulatorState.Stopped;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            end = SimulatorState.Failed;
            SimulatorLog.SimulationFailed(log, view.Wish.Seed, failure);
        }

        lock (_gate)
        {
            _view = view with { State = end, Figures = run.Figures, Verdict = verdict };
            _stop?.Dispose();
            _stop = null;
        }

        topics.Raise(LiveTopic.Simulator);
    }

    /// <summary>Makes simulated time pass at the pace that was asked for, and shows how it stands now and then.</summary>
    private Func<TimeSpan, ValueTask> PaceOf(SimulatorView view, SimulatorRun run, CancellationToken stop)
    {
        var (start, shown) = (time.GetTimestamp(), 0L);
        return async at =>
        {
            if (time.GetElapsedTime(shown) >= ShowEvery)
            {
                shown = time.GetTimestamp();
                await run.LookAsync();
                _view = view with { Figures = run.Figures };
                topics.Raise(LiveTopic.Simulator);
            }

            var ahead = view.Wish.Pace == 0 ? TimeSpan.Zero : (at / view.Wish.Pace) - time.GetElapsedTime(start);
            if (ahead > ShortestDelay)
            {
                await Task.Delay(ahead, time, stop);
            }
        };
    }
}
