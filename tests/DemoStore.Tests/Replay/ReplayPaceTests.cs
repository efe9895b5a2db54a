using CartIntegrity.Testing;

namespace DemoStore.Tests;

public sealed class ReplayPaceTests
{
    [Fact]
    public void Latest_tells_each_second_what_was_new_in_it()
    {
        var time = new ManualTimeProvider();
        var pace = new ReplayPace(time);
        pace.Note(new ReplayFigures { OrdersPlayed = 2, LinesCommitted = 10 });
        time.Advance(TimeSpan.FromSeconds(2));
        pace.Note(new ReplayFigures { OrdersPlayed = 5, LinesCommitted = 14, LinesRefused = 1 });

        pace.Latest().Should().Equal(new PaceSecond(2, 10, 0), new PaceSecond(0, 0, 0), new PaceSecond(3, 4, 1));
        pace.OrdersPerSecond().Should().Be(2.5);
    }

    [Fact]
    public void Latest_forgets_what_is_older_than_it_shows()
    {
        var time = new ManualTimeProvider();
        var pace = new ReplayPace(time);
        pace.Note(new ReplayFigures { OrdersPlayed = 9 });
        time.Advance(TimeSpan.FromSeconds(ReplayPace.Seconds));

        pace.Latest().Should().HaveCount(ReplayPace.Seconds).And.OnlyContain(second => second.Orders == 0);
        time.Advance(TimeSpan.FromHours(5));
        pace.Note(new ReplayFigures { OrdersPlayed = 10 });
        pace.Latest()[^1].Orders.Should().Be(1);
        pace.OrdersPerSecond().Should().Be(.1);
    }

    [Fact]
    public void Chart_draws_the_latest_second_at_the_end_and_the_busiest_at_full_height()
    {
        var chart = ReplayChart.Of([new PaceSecond(1, 10, 10), new PaceSecond(1, 5, 0)]);

        chart.Most.Should().Be(20);
        chart.Committed.Should().Be("118,40 118,0 119,0 119,30 120,30 120,40");
        chart.Refused.Should().Be("118,40 118,20 119,20 119,40 120,40 120,40");
        ReplayChart.Of([]).Most.Should().Be(1);
    }
}
