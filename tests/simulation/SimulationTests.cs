using System.Diagnostics;
using CartIntegrity.Testing;

namespace CartIntegrity.Simulation;

/// <summary>Shoppers, a warehouse, a sweeper and a failing store on one seeded clock; every rule is checked after every batch.</summary>
public sealed class SimulationTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(12);

    [Fact]
    public void No_seed_breaks_a_rule()
    {
        // New seeds every day, the same all day long: a failing one prints itself.
        var (first, clock, days, faults, records) = (DateTime.UtcNow.DayOfYear * 100_000, Stopwatch.StartNew(), 0, 0, 0);
        for (var seed = first; seed < first + 400 && clock.Elapsed < Budget; seed++, days++)
        {
            var report = Day.Run(Setting.Of(seed));
            Assert.True(report.Broken is null, report.ToString());
            (faults, records) = (faults + report.Faults, records + report.Journal.Count);
        }

        Assert.True(days >= 5 && faults > 0 && records > 100 * days / 10, $"{days} days, {faults} faults, {records} records are not worth the name.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Seed_that_failed_once_holds(int seed)
    {
        var report = Day.Run(Setting.Of(seed));
        Assert.True(report.Broken is null, report.ToString());
    }

    [Fact]
    public void Same_seed_twice_is_the_same_day()
    {
        for (var seed = 100; seed < 106; seed++)
        {
            var (one, two) = (Day.Run(Setting.Of(seed)), Day.Run(Setting.Of(seed)));
            (two.Trace, two.Journal.Count).Should().Be((one.Trace, one.Journal.Count));
        }

        Day.Run(Setting.Of(100)).Trace.Should().NotBe(Day.Run(Setting.Of(101)).Trace);
    }

    [Fact]
    public void Planted_store_that_denies_what_it_applied_is_found() =>
        Found(seed => Setting.Of(seed) with { Planted = StoreFault.AppliedAndDenied, FaultsPerThousand = 100 }).Should().NotBeEmpty();

    [Fact]
    public void Planted_crash_that_forgets_what_was_acknowledged_is_found() =>
        Found(seed => Setting.Of(seed) with { ForgetsOnCrash = true, CrashesPerThousand = 40 }).Should().NotBeEmpty();

    private static List<string> Found(Func<int, Setting> planted) =>
        [.. Enumerable.Range(1, 12).Select(seed => Day.Run(planted(seed), steps: 800).Broken).OfType<string>()];
}
