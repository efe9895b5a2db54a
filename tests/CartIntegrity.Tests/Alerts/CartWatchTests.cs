namespace CartIntegrity.Tests;

public sealed class CartWatchTests : IDisposable
{
    private static readonly CartId Mine = new("cart");
    private readonly FakeShop _shop = new();
    private readonly Slot _slot = new();

    public CartWatchTests()
    {
        _shop.Ledger.With("A", 20).With("B", 20);
        _shop.Carts.Put(FakeShop.CartOf(("A", 2)));
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task WatchAsync_answers_the_first_snapshot_and_offers_nothing()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        watching.Snapshot!.Lines.Single().Verdict.Kind.Should().Be(VerdictKind.Available);
        (await _shop.Watch.RunOnceAsync()).Should().Be(0);
        _slot.Offered.Should().BeEmpty();
    }

    [Fact]
    public async Task RunOnceAsync_item_sold_out_offers_a_snapshot()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();
        _slot.Offered.Single().Lines.Single().Verdict.Kind.Should().Be(VerdictKind.OutOfStock);
        _slot.Offered.Single().Version.Should().BeGreaterThan(watching.Snapshot!.Version);
    }

    [Fact]
    public async Task RunOnceAsync_one_line_changed_keeps_the_others_of_the_snapshot_before()
    {
        _shop.Carts.Put(FakeShop.CartOf(("A", 2), ("B", 1)));
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Change("A", 0);
        await _shop.Watch.RunOnceAsync();

        var (before, after) = (watching.Snapshot!.Lines, _slot.Offered.Single().Lines);
        after[0].Should().NotBeSameAs(before[0]).And.Match<SnapshotLine>(line => line.Verdict.Kind == VerdictKind.OutOfStock);
        after[1].Should().BeSameAs(before[1], "it says the same, and 10,000 watched carts would otherwise be moved by the collector with every change");
    }

    [Fact]
    public async Task RunOnceAsync_line_that_shows_the_same_but_moved_has_its_new_version()
    {
        _shop.Carts.Put(FakeShop.CartOf(("A", 2), ("B", 1)));
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Change("A", 0);
        _shop.Change("B", 19);
        await _shop.Watch.RunOnceAsync();

        var (before, after) = (watching.Snapshot!.Lines[1].Verdict, _slot.Offered.Single().Lines[1].Verdict);
        after.Kind.Should().Be(before.Kind);
        after.Version.Should().BeGreaterThan(before.Version);
    }

    [Fact]
    public async Task RunOnceAsync_change_that_shows_nothing_new_offers_nothing()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Change("A", 17);
        (await _shop.Watch.RunOnceAsync()).Should().Be(1);
        _slot.Offered.Should().BeEmpty("20 and 17 are both above what is told");
    }

    [Fact]
    public async Task RunOnceAsync_many_changes_are_one_look_and_one_snapshot()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        for (var left = 9; left >= 3; left--)
        {
            _shop.Change("A", left);
        }

        (await _shop.Watch.RunOnceAsync()).Should().Be(1);
        (await _shop.Watch.RunOnceAsync()).Should().Be(0);

        _slot.Offered.Single().Lines.Single().Verdict.Available.Should().Be(3);
        _shop.Carts.Found[Mine].Should().Be(2);
    }

    [Fact]
    public async Task RunOnceAsync_other_skus_and_other_carts_are_not_looked_at()
    {
        var other = new CartId("other");
        var others = new Slot();
        _shop.Carts.Put(FakeShop.CartOf(("B", 1)) with { Id = other });
        using var mine = await _shop.Watch.WatchAsync(Mine, _slot);
        using var theirs = await _shop.Watch.WatchAsync(other, others);

        _shop.Change("B", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(1);

        _slot.Offered.Should().BeEmpty();
        others.Offered.Should().OnlyContain(snapshot => snapshot.Cart == other);
        _shop.Carts.Found[Mine].Should().Be(1);
    }

    [Fact]
    public async Task RunOnceAsync_change_during_a_pass_causes_another()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Change("A", 4);
        var once = false;
        _shop.Ledger.OnAsked = () =>
        {
            if (!once)
            {
                once = true;
                _shop.Change("A", 0);
            }
        };

        (await _shop.Watch.RunOnceAsync()).Should().Be(1);
        (await _shop.Watch.RunOnceAsync()).Should().Be(1);

        _slot.Offered.Select(snapshot => snapshot.Lines.Single().Verdict.Kind).Should().Equal(VerdictKind.Low, VerdictKind.OutOfStock);
    }

    [Fact]
    public async Task WatchAsync_change_while_the_first_snapshot_is_made_is_not_lost()
    {
        var once = false;
        _shop.Ledger.OnAsked = () =>
        {
            if (!once)
            {
                once = true;
                _shop.Change("A", 0);
            }
        };

        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        watching.Snapshot!.Lines.Single().Verdict.Kind.Should().Be(VerdictKind.Available, "the change came after the reading");
        await _shop.Watch.RunOnceAsync();

        _slot.Offered.Single().Lines.Single().Verdict.Kind.Should().Be(VerdictKind.OutOfStock);
    }

    [Fact]
    public async Task RunOnceAsync_line_added_in_another_tab_is_watched_from_then_on()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Carts.Put(FakeShop.CartOf(("A", 2), ("B", 1)) with { Revision = 2 });
        _shop.Feed.Tell(new LedgerChange(9, [], [new CartRevision(Mine, 2)]));
        await _shop.Watch.RunOnceAsync();
        _shop.Change("B", 0);
        await _shop.Watch.RunOnceAsync();

        _slot.Offered.Select(snapshot => (snapshot.Revision, snapshot.Lines[1].Verdict.Kind))
            .Should().Equal((2, VerdictKind.Available), (2, VerdictKind.OutOfStock));
    }

    [Fact]
    public async Task RunOnceAsync_line_removed_is_watched_no_more()
    {
        using var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Carts.Put(FakeShop.CartOf(("B", 2)) with { Revision = 2 });
        _shop.Watch.Changed(Mine);
        await _shop.Watch.RunOnceAsync();
        _shop.Change("A", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(0);
    }

    [Fact]
    public async Task RunOnceAsync_alternative_that_sells_out_is_seen()
    {
        using var shop = new FakeShop { Facts = new ShopFacts().With(new ProductFact(new Sku("A"), "White") { Alternatives = [new Sku("R")] }).With(new ProductFact(new Sku("R"), "Red")) };
        shop.Ledger.With("A", 0).With("R", 3);
        shop.Carts.Put(FakeShop.CartOf(("A", 2)));
        using var watching = await shop.Watch.WatchAsync(Mine, _slot);
        watching.Snapshot!.Lines[0].Choices[0].Kind.Should().Be(ChoiceKind.Replace);

        shop.Change("R", 1);
        await shop.Watch.RunOnceAsync();

        _slot.Offered.Single().Lines[0].Choices[0].Kind.Should().Be(ChoiceKind.Notify);
    }

    [Fact]
    public async Task RunOnceAsync_two_tabs_are_both_told_and_a_new_one_not_twice()
    {
        var second = new Slot();
        using var first = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Change("A", 3);
        using var late = await _shop.Watch.WatchAsync(Mine, second);
        await _shop.Watch.RunOnceAsync();

        _slot.Offered.Should().ContainSingle();
        second.Offered.Should().BeEmpty("its first snapshot told it already");
        _shop.Change("A", 2);
        await _shop.Watch.RunOnceAsync();
        second.Offered.Should().ContainSingle().Which.Should().BeSameAs(_slot.Offered[1]);
    }

    [Fact]
    public async Task Dispose_of_the_last_subscription_forgets_the_cart_and_its_timer()
    {
        (_shop.Ledger.Hold, _shop.Ledger.HoldRemaining) = (FakeShop.HoldOf(), TimeSpan.FromMinutes(1));
        var watching = await _shop.Watch.WatchAsync(Mine, _slot);
        _shop.Time.ActiveTimers.Should().Be(1);
        watching.Dispose();
        watching.Dispose();
        _shop.Change("A", 0);
        (await _shop.Watch.RunOnceAsync()).Should().Be(0);
        _shop.Time.ActiveTimers.Should().Be(0);
    }

    [Fact]
    public async Task WatchAsync_too_many_subscribers_lets_the_oldest_go()
    {
        var slots = Enumerable.Range(0, CartWatch.MostSubscribersPerCart + 1).Select(_ => new Slot()).ToArray();
        foreach (var slot in slots)
        {
            await _shop.Watch.WatchAsync(Mine, slot);
        }

        _shop.Change("A", 1);
        await _shop.Watch.RunOnceAsync();

        slots[0].Offered.Should().BeEmpty();
        slots.Skip(1).Should().OnlyContain(slot => slot.Offered.Count == 1);
        _shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1312);
    }
}
