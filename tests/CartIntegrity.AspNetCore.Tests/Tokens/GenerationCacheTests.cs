namespace CartIntegrity.AspNetCore.Tests;

public sealed class GenerationCacheTests
{
    private readonly GenerationCache<int, string> _cache = new(capacity: 10);

    [Fact]
    public void Set_many_stays_within_the_capacity()
    {
        for (var i = 0; i < 1_000; i++)
        {
            _cache.Set(i, "x");
            _cache.Count.Should().BeLessThanOrEqualTo(10);
        }
    }

    [Fact]
    public void TryGet_what_is_asked_for_now_and_then_survives()
    {
        _cache.Set(-1, "kept");
        for (var i = 0; i < 1_000; i++)
        {
            _cache.Set(i, "x");
            _cache.TryGet(-1, out var value).Should().BeTrue();
            value.Should().Be("kept");
        }
    }

    [Fact]
    public void TryGet_what_nobody_asked_for_is_forgotten()
    {
        _cache.Set(-1, "forgotten");
        for (var i = 0; i < 20; i++)
        {
            _cache.Set(i, "x");
        }

        _cache.TryGet(-1, out _).Should().BeFalse();
    }
}
