using System.Collections.Concurrent;

namespace DemoStore.Tests;

/// <summary>Time in which nobody waits: every timer fires at once, and is noted.</summary>
internal sealed class RushedTime : TimeProvider
{
    /// <summary>How long was to be waited, in the order it was asked for.</summary>
    public ConcurrentQueue<TimeSpan> Pauses { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Pauses.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
