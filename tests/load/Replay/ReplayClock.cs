namespace CartIntegrity.Load;

/// <summary>
/// The calendar of the replay, moved by hand to the times in the file. Only the calendar: how long callers wait and when the sweeper looks is real time.
/// </summary>
internal sealed class ReplayClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves on; never back.</summary>
    public void MoveTo(DateTimeOffset time) => Interlocked.Exchange(ref _ticks, Math.Max(_ticks, time.UtcTicks));
}
