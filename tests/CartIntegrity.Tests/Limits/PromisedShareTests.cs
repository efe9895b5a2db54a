namespace CartIntegrity.Tests;

/// <summary>I3 with a backorder allowance: promises do not widen what guests may hold of what is there.</summary>
public sealed class PromisedShareTests
{
    private static readonly HoldLimits Share = HoldLimits.Off with { UnverifiedShare = 0.3, UnverifiedLeast = 5 };

    [Fact]
    public async Task I3_guests_hold_their_share_of_what_is_there_and_of_the_promise_when_that_is_gone()
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", 100));
        await scene.AllowAsync("MUG", 10_000);
        for (var bot = 0; bot < 20; bot++)
        {
            await scene.HoldAsync($"bot-{bot}", 1, ("MUG", 7));
        }

        (await scene.Shop.HeadAsync("MUG")).Reserved.Should().Be(30);
        scene.Current = LimitScene.Member("anna");
        (await scene.HoldAsync("anna", 1, ("MUG", 70))).Lines[0].Promised.Should().Be(0);
        scene.Current = LimitScene.Guest;
        var late = (await scene.HoldAsync("late", 1, ("MUG", 5_000))).Lines[0];
        (late.Held, late.Promised, late.Limit).Should().Be((2_970, 2_970, HoldLimit.UnverifiedShare), "30 % of 10,100, rounded down, and 30 are theirs already");
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(4, 30)]
    [InlineData(10, 5)]
    public async Task Guest_gets_promises_only_after_all_that_is_there(int stock, int held)
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", 1), ("X", 1));
        await scene.Shop.RecordAsync(MovementKind.Count, "MUG", stock);
        await scene.AllowAsync("MUG", 100);
        var line = (await scene.HoldAsync("guest", 1, ("MUG", 1_000))).Lines[0];
        (line.Held, line.MayHold, line.Promised).Should().Be((held, held, Math.Max(0, held - stock)));
    }

    [Fact]
    public async Task Locations_count_in_the_order_in_which_they_are_taken()
    {
        await using var scene = await LimitScene.OpenAsync(Share);
        await scene.Shop.ReceiveAsync("MUG", 10, "a");
        await scene.Shop.ReceiveAsync("MUG", 100, "b");
        await scene.AllowAsync("MUG", 20, "a");
        (await scene.HoldAsync("first", 1, ("MUG", 50))).Hold!.Lines.Select(line => (line.Item.Location.Value, line.Quantity, line.Promised))
            .Should().Equal([("a", 30, 20)], "a's ten and its twenty promised come first, and with them the share of all is used up");
        await scene.AskAsync(scene.Ledger.ReleaseAsync(new CartId("first")));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("anna", 1, ("MUG", 30));
        scene.Current = LimitScene.Guest;
        (await scene.HoldAsync("second", 1, ("MUG", 50))).Lines[0].Held.Should().Be(30, "30 % of the 110 that are there");
    }

    [Fact]
    public async Task I3_what_others_hold_of_a_promise_elsewhere_gives_guests_no_more_of_what_is_there()
    {
        await using var scene = await TwoPlacesAsync(10);
        scene.Current = LimitScene.Member("anna");
        (await scene.HoldAsync("anna", 1, ("MUG", 210))).Lines[0].Promised.Should().Be(200);
        scene.Current = LimitScene.Guest;
        var held = new List<int>();
        foreach (var guest in new[] { "first", "second", "third" })
        {
            held.Add((await scene.HoldAsync(guest, 1, ("MUG", 30))).Lines[0].Held);
        }

        held.Should().Equal([30, 0, 0], "30 % of the 110 that are there");
    }

    [Fact]
    public async Task I3_units_that_guests_took_of_what_was_there_count_as_there_when_others_take_the_promise()
    {
        await using var scene = await TwoPlacesAsync(100);
        (await scene.HoldAsync("first", 1, ("MUG", 90))).Lines[0].Held.Should().Be(60, "30 % of the 200 that are there");
        scene.Current = LimitScene.Member("anna");
        (await scene.HoldAsync("anna", 1, ("MUG", 240))).Lines[0].Promised.Should().Be(200);
        scene.Current = LimitScene.Guest;
        (await scene.HoldAsync("second", 1, ("MUG", 50))).Lines[0].Held.Should().Be(0);
    }

    [Fact]
    public async Task I3_promised_units_that_have_come_in_count_as_there()
    {
        await using var scene = await LimitScene.OpenAsync(Share with { UnverifiedLeast = 0 });
        await scene.Shop.ReceiveAsync("MUG", 1, "a");
        await scene.AllowAsync("MUG", 200, "a");
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("anna", 1, ("MUG", 1));
        scene.Current = LimitScene.Guest;
        (await scene.HoldAsync("first", 1, ("MUG", 90))).Lines[0].Promised.Should().Be(60, "30 % of 201");
        await scene.Shop.ReceiveAsync("MUG", 199, "a");
        (await scene.HoldAsync("second", 1, ("MUG", 50))).Lines[0].Held.Should().Be(0, "60 of 200 are theirs already");
    }

    [Fact]
    public async Task What_guests_hold_of_promises_is_known_to_whoever_reads_the_journal_or_a_snapshot()
    {
        await using var scene = await TwoPlacesAsync(10);
        await scene.HoldAsync("first", 1, ("MUG", 50));
        await AssertPromisedAsync(scene, 40);
        await scene.HoldAsync("first", 2, ("MUG", 20));
        await AssertPromisedAsync(scene, 10);
        scene.Current = LimitScene.Member("anna");
        await scene.MoveAsync("first", "anna");
        await AssertPromisedAsync(scene, 0);
    }

    [Fact]
    public async Task Changing_a_cart_with_promised_units_keeps_its_window()
    {
        await using var scene = await LimitScene.OpenAsync(Share, ("MUG", 10));
        await scene.AllowAsync("MUG", 1_000);
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("anna", 1, ("MUG", 10));
        scene.Current = LimitScene.Guest;
        await scene.HoldAsync("guest", 1, ("MUG", 200));
        scene.Pass(5);
        var changed = await scene.HoldAsync("guest", 2, ("MUG", 190));
        (changed.Lines[0].Promised, changed.Remaining).Should().Be((190, scene.Policy.ReservationWindow));
    }

    [Fact]
    public async Task I3_what_the_checkout_lets_through_of_what_is_there_stays_short_beside_a_large_promise()
    {
        await using var scene = await LimitScene.OpenAsync(Share with { UnverifiedShareAtCheckout = 0.6 }, ("MUG", 100));
        await scene.AllowAsync("MUG", 10_000);
        (await scene.CheckoutAsync("bot", 1, ("MUG", 61))).Lines[0].MayHold.Should().Be(60);
        (await scene.CheckoutAsync("bot", 2, ("MUG", 60))).Remaining.Should().Be(Share.CheckoutWindow);
        scene.Pass(1);
        (await scene.HoldAsync("bot", 3, ("MUG", 59))).Remaining.Should().Be(Share.CheckoutWindow);
    }

    /// <summary>Some are there at a, with an allowance of 200, and a hundred at b.</summary>
    private static async Task<LimitScene> TwoPlacesAsync(int atFirst)
    {
        var scene = await LimitScene.OpenAsync(Share);
        await scene.Shop.ReceiveAsync("MUG", atFirst, "a");
        await scene.Shop.ReceiveAsync("MUG", 100, "b");
        await scene.AllowAsync("MUG", 200, "a");
        return scene;
    }

    private static async Task AssertPromisedAsync(LimitScene scene, long units)
    {
        var item = new StockItem(new Sku("MUG"), new LocationId("a"));
        var folded = new ResidentState();
        await foreach (var bytes in scene.Shop.Store.ReadJournalAsync(0, CancellationToken.None))
        {
            folded.Fold(bytes.Span);
        }

        var saved = new JournalBuffer();
        folded.Save(saved);
        var loaded = new ResidentState();
        loaded.Load(saved.Slice(0, saved.Length));
        (folded.UnverifiedPromised(item), loaded.UnverifiedPromised(item)).Should().Be((units, units));
    }
}
