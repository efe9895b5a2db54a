using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Advance_fires_timers_in_order_of_their_times_then_of_being_set()
    {
        var start = _time.GetUtcNow();
        Timer("late", 3, 0);
        Timer("every", 1, 2);
        Timer("same", 3, 0);
        _time.Advance(TimeSpan.FromSeconds(4));

        _fired.Should().Equal("every@1", "late@3", "same@3", "every@3");
        (_time.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(4));
        _time.WaitingTimers.Should().Be(1);

        void Timer(string name, int due, int period) => _time.CreateTimer(
            _ => _fired.Add($"{name}@{(_time.GetUtcNow() - start).TotalSeconds}"), null, TimeSpan.FromSeconds(due),
            period == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(period));
    }

    [Fact]
    public void Disposed_and_stopped_timers_do_not_fire()
    {
        var disposed = _time.CreateTimer(_ => _fired.Add("disposed"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        var stopped = _time.CreateTimer(_ => _fired.Add("stopped"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        disposed.Dispose();
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan).Should().BeTrue();
        disposed.Change(TimeSpan.Zero, TimeSpan.Zero).Should().BeFalse();
        _time.Advance(TimeSpan.FromSeconds(9));
        _fired.Should().BeEmpty();
    }

    [Fact]
    public void Timer_set_by_a_timer_fires_within_the_same_advance()
    {
        _time.CreateTimer(_ => _time.CreateTimer(_ => _fired.Add("second"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan),
            null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromSeconds(2));
        _fired.Should().Equal("second");
    }

    [Fact]
    public async Task Delays_and_timestamps_follow_and_a_jump_moves_only_the_wall_clock()
    {
        var (delay, stamp, start) = (Task.Delay(TimeSpan.FromSeconds(5), _time), _time.GetTimestamp(), _time.GetUtcNow());
        _time.Jump(TimeSpan.FromHours(1));
        _time.Advance(TimeSpan.Zero);
        delay.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromSeconds(5));
        await delay;

        _time.GetElapsedTime(stamp).Should().Be(TimeSpan.FromSeconds(5));
        (_time.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(3_605));
    }
}
