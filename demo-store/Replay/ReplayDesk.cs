namespace DemoStore;

/// <summary>
/// Where visitors start, pause and stop the replay. There is one at a time; it goes on without them, ends with the shop, and is told honestly when a
/// process died under it. Thread-safe.
/// </summary>
internal sealed class ReplayDesk(RealOrders orders, ReplayStage stage, ReplayBoard board, TimeProvider time, ILogger<ReplayDesk> log) : IHostedService
{
    // Guards the replay under way and what is shown of it. Nothing is awaited under it.
    private readonly Lock _gate = new();
    private ReplayActive? _active;
    private Task _playing = Task.CompletedTask;

    /// <summary>The replay under way, or the last one; <c>null</c>: there was none.</summary>
    public ReplayView? View => board.View;

    /// <summary>The months that can be played.</summary>
    public IReadOnlyList<string> Months => orders.Months;

    /// <summary>Units that are promised and not there, now, in the whole ledger.</summary>
    public Task<long> OversoldNowAsync(CancellationToken cancellationToken) => stage.OversoldNowAsync(cancellationToken);

    /// <summary>Starts a replay.</summary>
    public ReplayAnswer Start(ReplayWish wish)
    {
        var month = orders.Of(wish.Month ?? "");
        if (month.Count == 0)
        {
            return ReplayAnswer.UnknownMonth;
        }

        if (ReplaySpeed.Find(wish.Speed) is not { } speed)
        {
            return ReplayAnswer.UnknownSpeed;
        }

        lock (_gate)
        {
            if (_active is not null)
            {
                return ReplayAnswer.AlreadyRuns;
            }

            if (board.TryLock() is not { } playing)
            {
                return ReplayAnswer.RunsElsewhere;
            }

            var active = _active = Prepare(month, speed, playing);
            ShowUnderLock(active);
            _playing = Task.Run(() => PlayAsync(active, wish.FillsShelves));
            return ReplayAnswer.Done;
        }
    }

    public ReplayAnswer Pause(string? run) => Change(run, static active => active.Pacer.Pause());

    public ReplayAnswer GoOn(string? run) => Change(run, static active => active.Pacer.GoOn());

    public ReplayAnswer Stop(string? run) => Change(run, static active => active.End(ReplayState.Stopped));

    public ReplayAnswer ChangeSpeed(string? run, string? speed) =>
        ReplaySpeed.Find(speed) is { } known ? Change(run, active => active.Pacer.Change(known)) : ReplayAnswer.UnknownSpeed;

    /// <summary>Ends what a dead process left half done.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (board.Recall() is not { IsSettled: false } left || board.TryLock() is not { } free)
        {
            return;
        }

        using (free)
        {
            var state = left.IsUnderWay ? ReplayState.Interrupted : left.State;
            var units = await SettleAsync(left with { State = state }, cancellationToken);
            if (units is not null)
            {
                ReplayLog.ReplayWasInterrupted(log, left.Run, units.Value.Shipped);
            }

            var figures = left.Figures.Settled(units);
            board.Show(new ReplayView(left with { State = state, EndedAt = left.EndedAt ?? time.GetUtcNow(), IsSettled = units is not null, Figures = figures }, [], 0));
        }
    }

    /// <summary>Ends the replay under way, because the shop closes.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _active?.End(ReplayState.ShutDown);
        }

        return _playing.WaitAsync(cancellationToken);
    }

    private ReplayActive Prepare(IReadOnlyList<RealOrder> month, ReplaySpeed speed, IDisposable playing)
    {
        var ids = ReplayIds.New();
        var pacer = new ReplayPacer(time, month[0].Time, speed);
        var report = new ReplayReport { Run = ids.Run, Month = month[0].Month, Speed = speed.Id, At = month[0].Time, Orders = month.Count, StartedAt = time.GetUtcNow() };
        ReplayLog.ReplayBegins(log, report.Run, report.Month, report.Orders);
        return new ReplayActive(report, stage.Prepare(ids, month, pacer), pacer, new ReplayPace(time), playing);
    }

    private async Task PlayAsync(ReplayActive active, bool fillsShelves)
    {
        var end = ReplayState.Failed;
        try
        {
            active.Report = active.Report with { AfterRecord = await stage.LastRecordAsync() };
            active.Run.Count(fillsShelves ? await stage.FillShelvesAsync(active.Ids) : null);
            await active.Run.PlayAsync(() => Show(active), active.Stop);
            end = ReplayState.Finished;
        }
        catch (OperationCanceledException) when (active.Stop.IsCancellationRequested)
        {
            end = active.StoppedAs;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            ReplayLog.ReplayFailed(log, active.Report.Run, failure);
        }

        await EndAsync(active, end);
    }

    private async Task EndAsync(ReplayActive active, ReplayState end)
    {
        ReplayReport last;
        lock (_gate)
        {
            active.IsEnding = true;
            ShowUnderLock(active);
            last = board.View!.Report with { State = end };
        }

        var units = await SettleAsync(last, CancellationToken.None);
        var figures = last.Figures.Settled(units);
        last = last with { IsSettled = units is not null, Figures = figures, EndedAt = time.GetUtcNow() };
        last = end == ReplayState.ShutDown ? last : await VerifyAsync(last);
        ReplayLog.ReplayEnds(log, last.Run, last.State, figures.OrdersPlayed);
        lock (_gate)
        {
            board.Show(active.View(last));
            _active = null;
            active.Dispose();
        }
    }

    /// <summary>Ships what is sold and gives back what is held; carts that were left in a finished run are left to run out.</summary>
    /// <returns>How many units were shipped and cancelled; <c>null</c>: it could not be done.</returns>
    private async Task<(long Shipped, long Cancelled)?> SettleAsync(ReplayReport report, CancellationToken cancellationToken)
    {
        try
        {
            return await stage.SettleAsync(report, releases: report.State != ReplayState.Finished, cancellationToken);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            ReplayLog.ReplayNotSettled(log, report.Run, failure);
            return null;
        }
    }

    private async Task<ReplayReport> VerifyAsync(ReplayReport report)
    {
        try
        {
            var (differences, oversold) = await stage.VerifyAsync(CancellationToken.None);
            return report with { Differences = differences, OversoldInJournal = oversold };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            ReplayLog.ReplayFailed(log, report.Run, failure);
            return report;
        }
    }

    private ReplayAnswer Change(string? run, Action<ReplayActive> change)
    {
        lock (_gate)
        {
            if (_active is not { IsEnding: false } active || active.Report.Run != run)
            {
                return ReplayAnswer.IsOver;
            }

            change(active);
            ShowUnderLock(active);
            return ReplayAnswer.Done;
        }
    }

    private void Show(ReplayActive active)
    {
        lock (_gate)
        {
            ShowUnderLock(active);
        }
    }

    private void ShowUnderLock(ReplayActive active) => board.Show(active.Look());
}
