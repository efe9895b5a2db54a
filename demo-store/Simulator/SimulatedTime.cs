namespace DemoStore;

/// <summary>The clock of a simulation: moved by whoever is next. Not thread-safe, and has no timers.</summary>
internal sealed class SimulatedTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2030, 1, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How much time has passed.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>By how much the wall clock is wrong.</summary>
    public TimeSpan Jumped { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed + Jumped;

    public override long GetTimestamp() => Elapsed.Ticks;

    public void MoveTo(TimeSpan elapsed) => Elapsed = elapsed > Elapsed ? elapsed : Elapsed;
}
