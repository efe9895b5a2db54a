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

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(40)]
    public void Holds_of_several_windows_are_kept_found_and_dropped_in_one_order(int windows)
    {
        var (index, random) = (new ExpiryIndex(), new Random(windows));
        var model = new List<(long Second, ulong Id)>();
        for (var n = 1; n <= 4_000; n++)
        {
            var at = Noon.AddSeconds((n / 10) + (15 * random.Next(windows)));
            index.Add(Id((ulong)n), at);
            model.Add((ExpiryIndex.SecondOf(at), (ulong)n));
            if (n % 250 == 0)
            {
                VisitDue(index, model, Noon.AddSeconds(n / 10), keeps: id => id % 3 == 0);
            }
        }

        VisitDue(index, model, Noon.AddSeconds(10_000), keeps: id => id % 2 == 0);
        VisitDue(index, model, Noon.AddSeconds(10_000), keeps: _ => false);
        index.MayBeDue(DateTimeOffset.MaxValue).Should().BeFalse();
    }

    /// <summary>The index visits what the model says, by second, and is due exactly when the model has something.</summary>
    private static void VisitDue(ExpiryIndex index, List<(long Second, ulong Id)> model, DateTimeOffset now, Func<ulong, bool> keeps)
    {
        var last = ExpiryIndex.SecondOf(now);
        index.MayBeDue(now).Should().Be(model.Exists(entry => entry.Second <= last));
        List<(long Second, ulong Id)> visited = [];
        index.VisitDue(now, (id, second) =>
        {
            visited.Add((second, id.Low));
            return keeps(id.Low);
        });
        visited.Select(entry => entry.Second).Should().BeInAscendingOrder();
        visited.Order().Should().Equal(model.Where(entry => entry.Second <= last).Order());
        model.RemoveAll(entry => entry.Second <= last && !keeps(entry.Id));
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
