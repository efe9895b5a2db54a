namespace CartIntegrity.Tests;

public sealed class ExpiryIndexTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_due_before_its_second()
    {
        var index = new ExpiryIndex();
        index.Add(Id(1), Noon.AddSeconds(5.5));
        index.MayBeDue(Noon.AddSeconds(4.9)).Should().BeFalse();
        index.MayBeDue(Noon.AddSeconds(5)).Should().BeTrue();
        Due(index, Noon.AddSeconds(4.9)).Should().BeEmpty();
        Due(index, Noon.AddSeconds(5)).Should().Equal(1);
    }

    [Fact]
    public void Entries_are_visited_in_order_of_their_seconds_whatever_the_order_of_adding()
    {
        var (index, random) = (new ExpiryIndex(), new Random(7));
        var seconds = Enumerable.Range(0, 300).Select(_ => random.Next(200)).ToList();
        seconds.ForEach(second => index.Add(Id((ulong)second), Noon.AddSeconds(second)));
        List<ulong> visited = [];
        index.VisitInOrder((id, _) =>
        {
            visited.Add(id.Low);
            return ExpiryVisit.Keep;
        });

        visited.Should().Equal(seconds.Order().Select(second => (ulong)second));
    }

    [Fact]
    public void Entries_that_no_longer_hold_true_are_dropped_and_the_rest_kept()
    {
        var index = new ExpiryIndex();
        for (var n = 0; n < 500; n++)
        {
            index.Add(Id((ulong)n), Noon.AddSeconds(n / 2));
        }

        index.VisitDue(Noon.AddSeconds(200), (id, _) => id.Low % 7 == 0);
        Due(index, Noon.AddSeconds(500)).Should().Equal(Enumerable.Range(0, 500).Where(n => n % 7 == 0 || n / 2 > 200).Select(n => (ulong)n));
        index.VisitDue(Noon.AddSeconds(500), (_, _) => false);
        index.MayBeDue(DateTimeOffset.MaxValue).Should().BeFalse();
        index.Add(Id(9), Noon);
        index.MayBeDue(Noon).Should().BeTrue();
    }

    [Fact]
    public void Visit_in_order_stops_when_told()
    {
        var index = new ExpiryIndex();
        for (var n = 1; n <= 9; n++)
        {
            index.Add(Id((ulong)n), Noon.AddSeconds(n));
        }

        var seen = 0;
        index.VisitInOrder((id, _) => ++seen == 4 ? ExpiryVisit.Stop : ExpiryVisit.Drop);
        seen.Should().Be(4);
        Due(index, Noon.AddSeconds(99)).Should().Equal(4, 5, 6, 7, 8, 9);
    }

    private static HoldId Id(ulong number) => new(0, number);

    private static List<ulong> Due(ExpiryIndex index, DateTimeOffset now)
    {
        List<ulong> due = [];
        index.VisitDue(now, (id, _) =>
        {
            due.Add(id.Low);
            return true;
        });
        due.Sort();
        return due;
    }
}
