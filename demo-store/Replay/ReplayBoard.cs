namespace DemoStore;

/// <summary>Shows how the replay stands: to open pages at once, and to the next process from a file. Calls must not overlap; <see cref="View"/> is free.</summary>
internal sealed class ReplayBoard(ReplayFile file, LiveTopics topics, TimeProvider time, ILogger<ReplayBoard> log)
{
    /// <summary>How much of its progress a killed replay may forget.</summary>
    public static TimeSpan WriteEvery { get; } = TimeSpan.FromSeconds(5);

    private volatile ReplayView? _view;
    private (ReplayState State, long At) _written;

    /// <summary>The replay under way, or the last one; <c>null</c>: there was none.</summary>
    public ReplayView? View => _view;

    /// <summary>What the process before this one left; shown until something else is.</summary>
    public ReplayReport? Recall()
    {
        var report = file.Read();
        _view = report is null ? null : new ReplayView(report, [], 0);
        return report;
    }

    /// <summary>The right to play; <c>null</c>: another copy of the shop has it.</summary>
    public IDisposable? TryLock() => file.TryLock();

    /// <summary>Shows it.</summary>
    public void Show(ReplayView view)
    {
        _view = view;
        var state = view.Report.State;
        if (state != _written.State || state is not (ReplayState.Running or ReplayState.Paused) || time.GetElapsedTime(_written.At) >= WriteEvery)
        {
            Write(view.Report);
        }

        topics.Raise(LiveTopic.Replay);
    }

    private void Write(ReplayReport report)
    {
        try
        {
            file.Write(report);
            _written = (report.State, time.GetTimestamp());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ReplayLog.ReplayNotWritten(log, report.Run, failure);
        }
    }
}
