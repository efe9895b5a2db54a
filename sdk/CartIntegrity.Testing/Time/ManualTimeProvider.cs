namespace CartIntegrity.Testing;

/// <summary>
/// A clock that stands still until a test moves it. Timers and delays made with it fire while it is moved, each at its own time and in order of
/// their times, on the thread that moves it. Thread-safe.
/// </summary>
public sealed class ManualTimeProvider : TimeProvider
{
    // Guards the clocks and the list of timers. No timer's callback runs under it.
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now;
    private long _elapsed;
    private long _order;

    /// <summary>Starts the clock at noon on 2 January 2030, UTC.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2030, 1, 2, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Starts the clock.</summary>
    /// <param name="start">What it shows first.</param>
    public ManualTimeProvider(DateTimeOffset start) => _now = start.ToUniversalTime();

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Always UTC.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many timers are waiting; a test that left one behind finds it here.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <inheritdoc />
    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _elapsed;
        }
    }

    /// <summary>Lets time pass: both clocks go forward, and every timer that becomes due fires at its own time.</summary>
    /// <param name="time">How much; zero fires what is due already. Not negative.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        long end;
        lock (_gate)
        {
            end = _elapsed + time.Ticks;
        }

        while (TakeDue(end) is { } due)
        {
            due.Fire();
        }
    }

    /// <summary>Sets the wall clock forward or back, as an operator or NTP does. No time passes: timers and timestamps do not notice.</summary>
    /// <param name="by">How far; negative to set it back.</param>
    public void Jump(TimeSpan by)
    {
        lock (_gate)
        {
            _now += by;
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Set(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                (timer.Due, timer.Period, timer.Order) = (_elapsed + dueTime.Ticks, period, _order++);
                _timers.Add(timer);
            }
        }
    }

    internal void Remove(ManualTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    /// <summary>Moves both clocks to the next timer that is due until then, or to the end if there is none.</summary>
    private ManualTimer? TakeDue(long end)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= end).OrderBy(timer => timer.Due).ThenBy(timer => timer.Order).FirstOrDefault();
            var to = Math.Max(_elapsed, next?.Due ?? end);
            (_now, _elapsed) = (_now.AddTicks(to - _elapsed), to);
            if (next is not null)
            {
                Rearm(next);
            }

            return next;
        }
    }

    private void Rearm(ManualTimer timer)
    {
        if (timer.Period > TimeSpan.Zero)
        {
            (timer.Due, timer.Order) = (timer.Due + timer.Period.Ticks, _order++);
        }
        else
        {
            _timers.Remove(timer);
        }
    }
}
