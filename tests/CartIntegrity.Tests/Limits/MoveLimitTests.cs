using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>A guest's hold becomes a shopper's: who signs in loses nothing, and nobody collects an item by moving carts.</summary>
public sealed class MoveLimitTests
{
    private static readonly HoldLimits Off = HoldLimits.Off;
    private static readonly Sku Mug = new("MUG");

    [Fact]
    public async Task Shopper_who_signs_in_keeps_all_units_their_time_and_the_full_window()
    {
        await using var scene = await LimitScene.OpenAsync(new HoldLimits(), ("MUG", 100), ("TEA", 100));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("anna", 1, ("MUG", 2));
        scene.Current = LimitScene.GuestFrom(7);
        await scene.HoldAsync("guest", 1, ("MUG", 3), ("TEA", 1));
        scene.Pass(6);

        // The request that signs in is still the guest's; the next one is hers.
        var moved = await scene.MoveAsync("guest", "anna");
        scene.Current = LimitScene.Member("anna");
        var held = await scene.HoldAsync("anna", 2, ("MUG", 5), ("TEA", 1));

        (moved.IsOk, moved.Lines.IsEmpty, moved.Detail, moved.Remaining).Should().Be((true, true, null, TimeSpan.FromMinutes(4)));
        held.Lines.Select(line => (line.Held, line.Limit)).Should().Equal((5, HoldLimit.None), (1, HoldLimit.None));
        (held.Remaining, held.Hold!.IsUnverified).Should().Be((scene.Policy.ReservationWindow, false));
    }

    [Fact]
    public async Task Units_one_cart_may_not_hold_go_back_to_stock_and_are_named()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnitsPerLine = 5 }, ("MUG", 100), ("TEA", 100));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("anna", 1, ("MUG", 4), ("TEA", 5));
        scene.Current = LimitScene.Guest;
        await scene.HoldAsync("guest", 1, ("MUG", 3));
        var moved = await scene.MoveAsync("guest", "anna");

        (moved.IsOk, moved.Hold!.UnitsOf(Mug), moved.Hold.UnitsOf(new Sku("TEA"))).Should().Be((true, 5, 5));
        var line = moved.Lines.Should().ContainSingle().Which;
        (line.Sku, line.Wanted, line.Held, line.Limit, line.MayHold, line.Available).Should().Be((Mug, 7, 5, HoldLimit.UnitsPerLine, 5, 100L));
        moved.Detail.Should().Be("MUG: both carts held 7, one cart may hold 5, and 2 went back to stock.");
        (await scene.Shop.HeadAsync("MUG")).Reserved.Should().Be(5);
        scene.Ledger.Of(new CartId("anna")).Should().Equal(new HeldBackLine(Mug, HoldLimit.UnitsPerLine, 5));
    }

    [Fact]
    public async Task Move_never_leaves_less_than_one_of_both_carts_held()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnitsPerLine = 5 }, ("MUG", 100));
        scene.Current = null;
        await scene.HoldAsync("anna", 1, ("MUG", 9));
        scene.Current = LimitScene.Guest;
        await scene.HoldAsync("guest", 1, ("MUG", 3));
        (await scene.MoveAsync("guest", "anna")).Hold!.UnitsOf(Mug).Should().Be(9);
    }

    [Fact]
    public async Task Units_that_are_promised_go_back_first()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnitsPerLine = 5 }, ("MUG", 6));
        await scene.AllowAsync("MUG", 100);
        await scene.HoldAsync("anna", 1, ("MUG", 4));
        await scene.HoldAsync("guest", 1, ("MUG", 4));
        var line = (await scene.MoveAsync("guest", "anna")).Hold!.Lines.Should().ContainSingle().Which;
        (line.Quantity, line.Promised).Should().Be((5, 0));
    }

    [Fact]
    public async Task Moves_of_the_shop_itself_have_no_limit()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnitsPerLine = 5 }, ("MUG", 100));
        await scene.HoldAsync("anna", 1, ("MUG", 5));
        await scene.HoldAsync("guest", 1, ("MUG", 5));
        scene.Current = null;
        (await scene.MoveAsync("guest", "anna")).Hold!.UnitsOf(Mug).Should().Be(10);
    }

    [Fact]
    public async Task I3_guest_after_guest_moved_onto_one_cart_collects_nothing()
    {
        await using var scene = await LimitScene.OpenAsync(new HoldLimits(), ("MUG", 1_000));
        for (var guest = 0; guest < 20; guest++)
        {
            scene.Current = LimitScene.Guest;
            await scene.HoldAsync($"guest-{guest}", 1, ("MUG", 50));
            scene.Current = LimitScene.Member("bot");
            await scene.MoveAsync($"guest-{guest}", "bot");
        }

        (await scene.Shop.HeadAsync("MUG")).Reserved.Should().Be(50);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Joined_hold_counts_among_the_shoppers_carts_whoever_asks_for_the_move(bool signedIn)
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerShopper = 1 }, ("MUG", 100));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("phone", 1, ("MUG", 1));
        scene.Current = LimitScene.Guest;
        await scene.HoldAsync("guest", 1, ("MUG", 1));
        scene.Current = signedIn ? LimitScene.Member("anna") : LimitScene.Guest;
        await scene.MoveAsync("guest", "phone");

        scene.Current = LimitScene.Member("anna");
        (await scene.HoldAsync("desk", 1, ("MUG", 1))).Lines[0].Limit.Should().Be(HoldLimit.HoldsPerShopper);
        var phone = await scene.HoldAsync("phone", 2, ("MUG", 3));
        (phone.Lines[0].Held, phone.Remaining).Should().Be((3, scene.Policy.ReservationWindow), "it is her first cart still");
    }

    [Fact]
    public async Task Cart_too_many_keeps_what_was_moved_for_its_time_and_as_a_guests()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerShopper = 1, UnverifiedShare = 0.3 }, ("MUG", 100));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("phone", 1, ("MUG", 1));
        scene.Current = LimitScene.Guest;
        await scene.HoldAsync("guest", 1, ("MUG", 10));
        scene.Current = LimitScene.Member("anna");
        (await scene.MoveAsync("guest", "desk")).Remaining.Should().Be(TimeSpan.FromMinutes(10));
        scene.Pass(8);

        var more = await scene.HoldAsync("desk", 1, ("MUG", 12));
        (more.Lines[0].Held, more.Lines[0].Limit, more.Remaining).Should().Be((10, HoldLimit.HoldsPerShopper, TimeSpan.FromMinutes(3)), "kept, and not prolonged like a cart of hers");
        more.Hold!.IsUnverified.Should().BeTrue();
        scene.Current = LimitScene.Guest;
        (await scene.HoldAsync("other", 1, ("MUG", 50))).Lines[0].Held.Should().Be(20, "the guests' share is not freed by moving");
        scene.Current = LimitScene.Member("anna");
        await scene.AskAsync(scene.Ledger.ReleaseAsync(new CartId("phone")));
        (await scene.HoldAsync("desk", 2, ("MUG", 12))).Hold!.IsUnverified.Should().BeFalse("now it is her only cart");
    }

    [Fact]
    public async Task I3_two_accounts_that_hand_on_what_one_holds_have_no_more_than_both_may_hold()
    {
        await using var scene = await LimitScene.OpenAsync(new HoldLimits(), ("MUG", 2_000), ("TEA", 9));
        for (var cart = 0; cart < 5; cart++)
        {
            scene.Current = LimitScene.Member("yara");
            await scene.HoldAsync($"yara-{cart}", 1, ("MUG", 50));
        }

        for (var round = 0; round < 15; round++)
        {
            scene.Current = LimitScene.Member("xaver");
            await scene.HoldAsync($"xaver-{round}", 1, ("MUG", 50));
            scene.Current = LimitScene.Member("yara");
            (await scene.MoveAsync($"xaver-{round}", $"more-{round}")).IsOk.Should().BeTrue();
        }

        (await scene.Shop.HeadAsync("MUG")).Reserved.Should().Be(500, "five carts of fifty each");
        scene.Pass(11);
        scene.Current = LimitScene.Member("xaver");
        (await scene.HoldAsync("again", 1, ("TEA", 1))).Lines[0].Held.Should().Be(1, "what has ended takes nobody's place");
    }

    [Fact]
    public async Task Hold_given_to_a_shopper_who_may_have_it_frees_the_givers_place()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerShopper = 1 }, ("MUG", 100));
        scene.Current = LimitScene.Member("xaver");
        await scene.HoldAsync("xaver", 1, ("MUG", 1));
        scene.Current = LimitScene.Member("yara");
        await scene.MoveAsync("xaver", "yara");
        scene.Current = LimitScene.Member("xaver");
        (await scene.HoldAsync("next", 1, ("MUG", 1))).Lines[0].Held.Should().Be(1);
    }

    [Fact]
    public async Task Share_of_guests_follows_the_move_as_soon_as_the_shopper_is_known()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnverifiedShare = 0.3 }, ("MUG", 100));
        await scene.HoldAsync("a", 1, ("MUG", 10));
        await scene.HoldAsync("b", 1, ("MUG", 10));
        await scene.HoldAsync("c", 1, ("MUG", 10));
        (await scene.MoveAsync("a", "b")).Hold!.IsUnverified.Should().BeTrue();
        (await scene.HoldAsync("d", 1, ("MUG", 1))).Lines[0].Held.Should().Be(0);
        scene.Current = LimitScene.Member("anna");
        (await scene.MoveAsync("b", "anna")).Hold!.IsUnverified.Should().BeFalse();
        scene.Current = LimitScene.Guest;
        (await scene.HoldAsync("d", 2, ("MUG", 50))).Lines[0].Held.Should().Be(20);
    }

    [Fact]
    public async Task Guests_who_have_signed_in_are_not_counted_in_their_address_range()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerAddressRange = 2 }, ("MUG", 100));
        foreach (var name in new[] { "anna", "ben" })
        {
            scene.Current = LimitScene.GuestFrom(7);
            await scene.HoldAsync($"guest-{name}", 1, ("MUG", 1));
            scene.Current = LimitScene.Member(name) with { AddressRange = 7 };
            await scene.MoveAsync($"guest-{name}", name);
        }

        scene.Current = LimitScene.GuestFrom(7);
        (await scene.HoldAsync("cleo", 1, ("MUG", 1))).Lines[0].Held.Should().Be(1);
    }

    [Fact]
    public async Task Cool_down_is_not_escaped_by_holding_as_a_guest_and_moving()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnpaidEnds = 1 }, ("MUG", 9));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("anna", 1, ("MUG", 1));
        scene.Pass(11);
        scene.Current = LimitScene.Guest;
        await scene.HoldAsync("guest", 1, ("MUG", 2));
        scene.Current = LimitScene.Member("anna");
        await scene.MoveAsync("guest", "anna");
        scene.Pass(9);
        var held = await scene.HoldAsync("anna", 2, ("MUG", 3));
        (held.Lines[0].Held, held.Lines[0].Limit, held.Remaining).Should().Be((2, HoldLimit.CoolDown, TimeSpan.FromMinutes(3)));
    }

    [Fact]
    public async Task Lines_beyond_the_limit_are_kept_and_not_prolonged()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { LinesPerCart = 2 }, ("A", 9), ("B", 9), ("C", 9), ("D", 9));
        await scene.HoldAsync("anna", 1, ("A", 1), ("B", 1));
        await scene.HoldAsync("guest", 1, ("C", 1), ("D", 1));
        (await scene.MoveAsync("guest", "anna")).Hold!.Lines.Should().HaveCount(4);
        scene.Pass(9);
        var held = await scene.HoldAsync("anna", 2, ("A", 1), ("B", 1), ("C", 1), ("D", 1));
        (held.Lines.Sum(line => line.Held), held.Remaining).Should().Be((4, TimeSpan.FromMinutes(3)));
        (await scene.HoldAsync("anna", 3, ("A", 1), ("B", 1))).Remaining.Should().Be(scene.Policy.ReservationWindow);
    }

    [Fact]
    public async Task I2_move_does_not_start_the_time_for_payments_anew()
    {
        await using var scene = await LimitScene.OpenAsync(Off, ("MUG", 9));
        scene.Current = LimitScene.Member("bot");
        var paying = (await scene.HoldAsync("bot", 1, ("MUG", 1))).Hold!;
        await scene.AskAsync(scene.Ledger.BeginPaymentAsync(paying.Id, paying.Version, TimeSpan.FromMinutes(50)));
        scene.Pass(45);
        await scene.AskAsync(scene.Ledger.EndPaymentAsync(paying.Id, paying.Version));
        await scene.HoldAsync("guest", 1, ("MUG", 1));
        var joined = (await scene.MoveAsync("guest", "bot")).Hold!;
        (await scene.AskAsync(scene.Ledger.BeginPaymentAsync(joined.Id, joined.Version, TimeSpan.FromMinutes(16)))).Reason.Should().Be(Reason.PaymentTimeOver);
        (await scene.AskAsync(scene.Ledger.BeginPaymentAsync(joined.Id, joined.Version, TimeSpan.FromMinutes(15)))).IsOk.Should().BeTrue();
    }
}
