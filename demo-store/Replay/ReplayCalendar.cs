namespace DemoStore;

/// <summary>The replayed time: runs so many times as fast as the clock, stands still in a pause. Not thread-safe.</summary>
internal sealed class ReplayCalendar(TimeProvider clock, DateTime start, ReplaySpeed speed)
{
    private DateTime _at = start;
    private long _since = clock.GetTimestamp();

    /// <summary>How fast it runs.</summary>
    public ReplaySpeed Speed { get; private set; } = speed;

    public bool IsPaused { get; private set; }

    /// <summary>The replayed time. At the fastest speed it stands where it was last moved to.</summary>
    public DateTime Now => IsPaused || Speed.TimesReal is not { } times ? _at : _at + (clock.GetElapsedTime(_since) * times);

    public void Change(ReplaySpeed speed)
    {
        Anchor();
        Speed = speed;
    }

    public void Pause()
    {
        Anchor();
        IsPaused = true;
    }

    public void GoOn()
    {
        Anchor();
        IsPaused = false;
    }

    /// <summary>Moves on to a time; never back.</summary>
    public void MoveTo(DateTime time)
    {
        Anchor();
        _at = time > _at ? time : _at;
    }

    /// <summary>How long until that time, by the clock: zero when it is past, infinite in a pause.</summary>
    public TimeSpan Until(DateTime time) =>
        IsPaused ? Timeout.InfiniteTimeSpan
        : Speed.TimesReal is not { } times || time <= Now ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, (time - Now).Ticks / times));

    private void Anchor() => (_at, _since) = (Now, clock.GetTimestamp());
}
