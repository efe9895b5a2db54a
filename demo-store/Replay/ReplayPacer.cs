namespace DemoStore;

/// <summary>Makes the replay wait for its time, and lets visitors change the pace meanwhile. Thread-safe.</summary>
internal sealed class ReplayPacer(TimeProvider clock, DateTime start, ReplaySpeed speed)
{
    /// <summary>How often progress is told while nothing is due.</summary>
    public static TimeSpan Tick { get; } = TimeSpan.FromMilliseconds(500);

    // Orders within a slice are in the ledger's queue together. Without waiting the slices are longer, so that the ledger has something to put together.
    private static readonly TimeSpan Slice = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FastestSlice = TimeSpan.FromMinutes(30);

    // Guards the calendar and the signal.
    private readonly Lock _gate = new();
    private readonly ReplayCalendar _calendar = new(clock, start, speed);
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>The replayed time.</summary>
    public DateTime Now => Read(static calendar => calendar.Now);

    public bool IsPaused => Read(static calendar => calendar.IsPaused);

    public ReplaySpeed Speed => Read(static calendar => calendar.Speed);

    public void Pause() => Change(static calendar => calendar.Pause());

    public void GoOn() => Change(static calendar => calendar.GoOn());

    public void Change(ReplaySpeed speed) => Change(calendar => calendar.Change(speed));

    /// <summary>Waits until a replayed time has come and nobody pauses.</summary>
    /// <param name="due">Which time.</param>
    /// <param name="progress">Called now and then while it waits.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <returns>Until when to play now, in one go.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<DateTime> ReachAsync(DateTime due, Action progress, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var (wait, changed) = Look(due);
            if (wait == TimeSpan.Zero)
            {
                return Reached(due);
            }

            await WaitAsync(changed, wait, stop);
            progress();
        }
    }

    private (TimeSpan Wait, Task Changed) Look(DateTime due)
    {
        lock (_gate)
        {
            return (_calendar.Until(due), _changed.Task);
        }
    }

    private DateTime Reached(DateTime due)
    {
        lock (_gate)
        {
            if (_calendar.Speed.TimesReal is null)
            {
                _calendar.MoveTo(due + FastestSlice);
                return due + FastestSlice;
            }

            // A ledger that answers slowly makes the replay late; it then catches up slice by slice, in order.
            var latest = due + Slice;
            return _calendar.Now < latest ? _calendar.Now : latest;
        }
    }

    private async Task WaitAsync(Task changed, TimeSpan wait, CancellationToken stop)
    {
        try
        {
            await changed.WaitAsync(wait == Timeout.InfiniteTimeSpan || wait < Tick ? wait : Tick, clock, stop);
        }
        catch (TimeoutException)
        {
            // Its time has come, or it is time to tell progress.
        }
    }

    private T Read<T>(Func<ReplayCalendar, T> read)
    {
        lock (_gate)
        {
            return read(_calendar);
        }
    }

    private void Change(Action<ReplayCalendar> change)
    {
        TaskCompletionSource before;
        lock (_gate)
        {
            change(_calendar);
            (before, _changed) = (_changed, NewSignal());
        }

        before.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
