using CartIntegrity.Testing;

namespace DemoStore.Tests;

public sealed class ReplayCalendarTests
{
    private static readonly DateTime Start = new(2011, 1, 4, 10, 0, 0, DateTimeKind.Unspecified);

    [Fact]
    public void Now_runs_so_many_times_as_fast_and_stands_in_a_pause()
    {
        var time = new ManualTimeProvider();
        var calendar = new ReplayCalendar(time, Start, ReplaySpeed.Slowest);
        time.Advance(TimeSpan.FromSeconds(2));
        calendar.Now.Should().Be(Start.AddMinutes(2));
        calendar.Pause();
        time.Advance(TimeSpan.FromHours(1));
        calendar.Now.Should().Be(Start.AddMinutes(2));
        calendar.Until(Start.AddDays(1)).Should().Be(Timeout.InfiniteTimeSpan);
        calendar.Change(ReplaySpeed.Usual);
        calendar.GoOn();
        time.Advance(TimeSpan.FromSeconds(1));
        calendar.Now.Should().Be(Start.AddMinutes(12));
    }

    [Fact]
    public void Until_is_by_the_clock_and_zero_when_past()
    {
        var calendar = new ReplayCalendar(new ManualTimeProvider(), Start, ReplaySpeed.Slowest);

        calendar.Until(Start.AddMinutes(3)).Should().Be(TimeSpan.FromSeconds(3));
        calendar.Until(Start).Should().Be(TimeSpan.Zero);
        calendar.Until(Start.AddMinutes(-1)).Should().Be(TimeSpan.Zero);
        calendar.Change(ReplaySpeed.Fastest);
        calendar.Until(Start.AddDays(20)).Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void MoveTo_goes_forward_only()
    {
        var calendar = new ReplayCalendar(new ManualTimeProvider(), Start, ReplaySpeed.Fastest);
        calendar.MoveTo(Start.AddHours(1));
        calendar.MoveTo(Start);
        calendar.Now.Should().Be(Start.AddHours(1));
    }
}
