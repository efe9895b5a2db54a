using CartIntegrity.Testing;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>D1, T2: the database's clock between two round trips.</summary>
[Trait("Server", "none")]
public sealed class StoreClockTests
{
    private static readonly DateTimeOffset Database = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly ManualTimeProvider _own = new(Database.AddHours(-1));
    private readonly StoreClock _clock;

    public StoreClockTests() => _clock = new StoreClock(_own, null, TimeSpan.FromSeconds(10));

    [Fact]
    public void Now_is_what_the_database_said_and_what_has_passed_since()
    {
        _clock.Hear(Database.UtcTicks);
        _own.Advance(TimeSpan.FromSeconds(3));
        _clock.Now().Should().Be(Database.AddSeconds(3));
    }

    [Fact]
    public void Now_never_goes_back()
    {
        _clock.Hear(Database.UtcTicks);
        _own.Advance(TimeSpan.FromSeconds(3));
        _clock.Now();
        _clock.Hear(Database.AddSeconds(1).UtcTicks);
        _clock.Now().Should().Be(Database.AddSeconds(3));
        _clock.Reach(Database.AddSeconds(8).UtcTicks);
        _clock.Now().Should().Be(Database.AddSeconds(8), "a record of that time was seen");
    }

    [Fact]
    public void Ahead_is_how_far_the_databases_clock_is_from_this_machines()
    {
        _clock.Ahead.Should().BeNull();
        _clock.Hear(Database.UtcTicks);
        _own.Advance(TimeSpan.FromSeconds(3));
        _clock.Ahead.Should().Be(TimeSpan.FromHours(1));
    }

    [Fact]
    public void IsStale_until_it_has_heard_and_when_it_has_not_for_too_long()
    {
        _clock.IsStale.Should().BeTrue();
        _clock.Hear(Database.UtcTicks);
        _own.Advance(TimeSpan.FromSeconds(10));
        _clock.IsStale.Should().BeFalse();
        _own.Advance(TimeSpan.FromTicks(1));
        _clock.IsStale.Should().BeTrue();
        _clock.Hear(Database.UtcTicks);
        _clock.IsStale.Should().BeFalse();
    }
}
