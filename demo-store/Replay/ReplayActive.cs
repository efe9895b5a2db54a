namespace DemoStore;

/// <summary>A replay under way.</summary>
internal sealed class ReplayActive(ReplayReport report, ReplayRun run, ReplayPacer pacer, ReplayPace pace, IDisposable playing) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>What does not change while it runs, and what it ended with.</summary>
    public ReplayReport Report { get; set; } = report;

    public ReplayRun Run => run;

    public ReplayPacer Pacer => pacer;

    /// <summary>Whether nothing more is to be played.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Why it was stopped from outside; otherwise it is finished.</summary>
    public ReplayState StoppedAs { get; private set; } = ReplayState.Finished;

    public CancellationToken Stop => _stop.Token;

    public ReplayIds Ids => new(Report.Run);

    /// <summary>Nothing more is played; the first reason counts.</summary>
    public void End(ReplayState state)
    {
        if (!IsEnding)
        {
            (IsEnding, StoppedAs) = (true, state);
            // On another thread: the caller has a lock, and what goes on after the cancellation is long.
            _ = _stop.CancelAsync();
        }
    }

    /// <summary>How it stands now.</summary>
    public ReplayView Look()
    {
        var state = IsEnding ? ReplayState.Ending : pacer.IsPaused ? ReplayState.Paused : ReplayState.Running;
        return View(Report with { State = state, At = pacer.Now, Speed = pacer.Speed.Id, Figures = run.Figures });
    }

    /// <summary>With its pace until now.</summary>
    public ReplayView View(ReplayReport now)
    {
        pace.Note(now.Figures);
        return new ReplayView(now, pace.Latest(), pace.OrdersPerSecond());
    }

    public void Dispose()
    {
        _stop.Dispose();
        playing.Dispose();
    }
}
