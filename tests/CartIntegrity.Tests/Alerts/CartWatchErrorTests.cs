namespace CartIntegrity.Tests;

public sealed class CartWatchErrorTests : IDisposable
{
    private static readonly CartId Mine = new("cart");
    private static readonly CartId Other = new("other");
    private readonly FakeShop _shop = new();
    private readonly Slot _slot = new();
    private readonly Slot _others = new();

    public CartWatchErrorTests()
    {
        _shop.Ledger.With("A", 20);
        _shop.Carts.Put(FakeShop.CartOf(("A", 2)));
        _shop.Carts.Put(FakeShop.CartOf(("A", 2)) with { Id = Other });
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task RunOnceAsync_cart_that_fails_does_not_stop_others_and_is_tried_again()
    {
        using var mine = await _shop.Watch.WatchAsync(Mine, _slot);
        using var theirs = await _shop.Watch.WatchAsync(Other, _others);
        _shop.Carts.Broken.Add(Mine);
        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();
        _others.Offered.Should().ContainSingle();
        _slot.Offered.Should().BeEmpty();
        _shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1310);

        _shop.Carts.Broken.Clear();
        _shop.Time.Step(TimeSpan.FromSeconds(1));
        (await _shop.Watch.RunOnceAsync()).Should().Be(1);
        _slot.Offered.Single().Lines[0].Verdict.Kind.Should().Be(VerdictKind.OutOfStock);
    }

    [Fact]
    public async Task RunOnceAsync_cart_that_fails_again_is_tried_less_often()
    {
        using var mine = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Carts.Broken.Add(Mine);
        _shop.Change("A", 0);
        var looks = await _shop.Watch.RunOnceAsync();
        for (var second = 0; second < 7; second++)
        {
            _shop.Time.Step(TimeSpan.FromSeconds(1));
            looks += await _shop.Watch.RunOnceAsync();
        }

        looks.Should().Be(4, "after 0, 1, 3 and 7 seconds");
    }

    [Fact]
    public async Task RunOnceAsync_cart_source_that_hangs_is_given_up()
    {
        using var mine = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Carts.Gate = new TaskCompletionSource();
        _shop.Change("A", 0);
        var pass = _shop.Watch.RunOnceAsync();
        pass.IsCompleted.Should().BeFalse();

        _shop.Time.Step(4 * _shop.Options.CheckTimeLimit);

        (await pass).Should().Be(1);
        _shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1310);
        _shop.Carts.Gate.SetResult();
    }

    [Fact]
    public async Task RunOnceAsync_subscriber_that_throws_does_not_stop_others()
    {
        using var mine = await _shop.Watch.WatchAsync(Mine, new Slot { Problem = new IOException("The connection is gone.") });
        using var tab = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();
        _slot.Offered.Should().ContainSingle();
        _shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1311);
    }

    [Fact]
    public async Task RunOnceAsync_while_a_pass_is_under_way_is_refused()
    {
        using var mine = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Carts.Gate = new TaskCompletionSource();
        _shop.Change("A", 0);
        var pass = _shop.Watch.RunOnceAsync();

        await _shop.Watch.Invoking(watch => watch.RunOnceAsync()).Should().ThrowAsync<InvalidOperationException>();

        _shop.Carts.Gate.SetResult();
        await pass;
    }

    [Fact]
    public async Task WatchAsync_cart_source_that_throws_throws_and_watches_nothing()
    {
        _shop.Carts.Broken.Add(Mine);
        await _shop.Watch.Invoking(watch => watch.WatchAsync(Mine, _slot).AsTask()).Should().ThrowAsync<IOException>();
        _shop.Watch.Changed(Mine);
        (await _shop.Watch.RunOnceAsync()).Should().Be(0);
    }

    [Fact]
    public async Task WatchAsync_cart_that_comes_to_be_later_is_told()
    {
        _shop.Carts.Drop(Mine);
        using var mine = await _shop.Watch.WatchAsync(Mine, _slot);
        mine.Snapshot.Should().BeNull();
        _shop.Carts.Put(FakeShop.CartOf(("A", 1)));
        _shop.Watch.Changed(Mine);
        await _shop.Watch.RunOnceAsync();
        _slot.Offered.Single().LineCount.Should().Be(1);
    }

    [Fact]
    public async Task RunOnceAsync_cart_that_is_gone_shows_empty_once()
    {
        using var mine = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Carts.Drop(Mine);
        _shop.Watch.Changed(Mine);
        await _shop.Watch.RunOnceAsync();
        _shop.Watch.Changed(Mine);
        await _shop.Watch.RunOnceAsync();
        _slot.Offered.Single().LineCount.Should().Be(0);
    }

    [Fact]
    public void Dispose_stops_hearing_the_ledger()
    {
        var watch = _shop.Watch;
        _shop.Feed.Listeners.Should().Be(1);
        watch.Dispose();
        _shop.Feed.Listeners.Should().Be(0);
    }
}
