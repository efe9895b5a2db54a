using System.Collections.Immutable;

namespace DemoStore;

/// <summary>What the replay did in each of the last seconds. Not thread-safe.</summary>
internal sealed class ReplayPace(TimeProvider clock)
{
    /// <summary>How many seconds are remembered.</summary>
    public const int Seconds = 120;

    private const int RateSeconds = 10;

    private readonly long _start = clock.GetTimestamp();
    private readonly PaceSecond[] _seconds = new PaceSecond[Seconds];
    private ReplayFigures _before = new();
    private long _latest;

    /// <summary>Notes what has happened since the last note.</summary>
    public void Note(ReplayFigures now)
    {
        Forward();
        ref var second = ref _seconds[_latest % Seconds];
        second = new PaceSecond(
            second.Orders + now.OrdersPlayed - _before.OrdersPlayed, second.Committed + now.LinesCommitted - _before.LinesCommitted, second.Refused + now.LinesRefused - _before.LinesRefused);
        _before = now;
    }

    /// <summary>The last seconds, oldest first, the one under way last; fewer when it has not run that long.</summary>
    public ImmutableArray<PaceSecond> Latest()
    {
        Forward();
        var count = (int)Math.Min(_latest + 1, Seconds);
        return [.. Enumerable.Range(0, count).Select(i => _seconds[(_latest - count + 1 + i) % Seconds])];
    }

    /// <summary>Orders per second over the last ten seconds.</summary>
    public double OrdersPerSecond()
    {
        var seconds = Math.Clamp(clock.GetElapsedTime(_start).TotalSeconds, 1, RateSeconds);
        return Latest().TakeLast(RateSeconds).Sum(second => second.Orders) / seconds;
    }

    private void Forward()
    {
        var now = clock.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerSecond;
        for (var empty = Math.Max(_latest + 1, now - Seconds + 1); empty <= now; empty++)
        {
            _seconds[empty % Seconds] = default;
        }

        _latest = Math.Max(_latest, now);
    }
}
