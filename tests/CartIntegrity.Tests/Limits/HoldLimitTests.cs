namespace CartIntegrity.Tests;

/// <summary>Each limit by itself: what it holds back, what it says, and what it must not touch.</summary>
public sealed class HoldLimitTests
{
    private static readonly HoldLimits Off = HoldLimits.Off;

    [Fact]
    public async Task What_a_shopper_may_hold_only_at_the_checkout_is_held_for_a_short_while()
    {
        var limits = HoldLimits.Off with { HoldsPerShopper = 1, HoldsPerAddressRange = 1, LinesPerCart = 2 };
        await using var scene = await LimitScene.OpenAsync(limits, ("A", 9), ("B", 9), ("C", 9));
        var (full, brief) = (scene.Policy.ReservationWindow, limits.CheckoutWindow);

        scene.Current = LimitScene.Member("anna");
        (await scene.CheckoutAsync("desk", 1, ("A", 1))).Remaining.Should().Be(full);
        (await scene.CheckoutAsync("phone", 1, ("A", 1))).Remaining.Should().Be(brief);
        scene.Current = LimitScene.GuestFrom(7);
        (await scene.CheckoutAsync("guest-1", 1, ("A", 1))).Remaining.Should().Be(full);
        (await scene.CheckoutAsync("guest-2", 1, ("A", 1))).Remaining.Should().Be(brief);
        scene.Current = LimitScene.Member("bert");
        (await scene.CheckoutAsync("large", 1, ("A", 1), ("B", 1), ("C", 1))).Remaining.Should().Be(brief);
    }

    [Fact]
    public async Task Units_per_line_counts_all_lines_of_a_sku_and_says_how_many_may_be_held()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnitsPerLine = 5 }, ("MUG", 100));
        var line = (await scene.HoldAsync("anna", 1, ("MUG", 3), ("MUG", 4))).Lines.Single();
        (line.Held, line.Limit, line.MayHold, line.HoldableIn).Should().Be((5, HoldLimit.UnitsPerLine, 5, null));

        var refused = await scene.CheckoutAsync("anna", 2, ("MUG", 6));
        (refused.Kind, refused.Reason, refused.Lines[0].Limit, refused.Lines[0].Held).Should().Be((ResultKind.Refused, Reason.LimitReached, HoldLimit.UnitsPerLine, 5));
        (await scene.CheckoutAsync("anna", 3, ("MUG", 5))).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task Limits_do_not_bind_the_shop_itself()
    {
        await using var scene = await LimitScene.OpenAsync(new HoldLimits { UnitsPerLine = 1, LinesPerCart = 1, UnverifiedShare = 0, UnverifiedLeast = 1 }, ("MUG", 100), ("TEA", 100));
        scene.Current = null;
        var result = await scene.HoldAsync("replay", 1, ("MUG", 90), ("TEA", 90));
        result.Lines.Should().OnlyContain(line => line.Held == 90 && line.Limit == HoldLimit.None);
        result.Hold!.IsUnverified.Should().BeFalse();
    }

    [Fact]
    public async Task Lines_per_cart_holds_the_first_ones_and_lets_the_checkout_have_all()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { LinesPerCart = 2 }, ("A", 9), ("B", 9), ("C", 9));
        var result = await scene.HoldAsync("anna", 1, ("C", 1), ("A", 1), ("B", 1));
        result.Lines.Select(line => (line.Sku.Value, line.Held, line.Limit)).Should().Equal(
            ("A", 1, HoldLimit.None), ("B", 1, HoldLimit.None), ("C", 0, HoldLimit.LinesPerCart));

        (await scene.HoldAsync("anna", 2, ("A", 2), ("B", 1), ("C", 1))).Lines.Select(line => line.Held).Should().Equal(2, 1, 0);
        (await scene.CheckoutAsync("anna", 3, ("A", 2), ("B", 1), ("C", 1))).Lines.Select(line => line.Held).Should().Equal(2, 1, 1);
    }

    [Fact]
    public async Task Holds_per_shopper_counts_carts_that_hold_and_is_twice_as_wide_at_the_checkout()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerShopper = 1 }, ("MUG", 9));
        scene.Current = LimitScene.Member("anna");
        (await scene.HoldAsync("phone", 1, ("MUG", 1))).Lines[0].Held.Should().Be(1);
        (await scene.HoldAsync("phone", 2, ("MUG", 2))).Lines[0].Held.Should().Be(2, "the cart that is held may go on");
        var second = (await scene.HoldAsync("desk", 1, ("MUG", 1))).Lines[0];
        (second.Held, second.Limit).Should().Be((0, HoldLimit.HoldsPerShopper));
        (await scene.CheckoutAsync("desk", 2, ("MUG", 1))).IsOk.Should().BeTrue();
        (await scene.CheckoutAsync("tablet", 1, ("MUG", 1))).Reason.Should().Be(Reason.LimitReached);

        await scene.AskAsync(scene.Ledger.ReleaseAsync(new CartId("phone")));
        await scene.AskAsync(scene.Ledger.ReleaseAsync(new CartId("desk")));
        (await scene.HoldAsync("tablet", 2, ("MUG", 1))).Lines[0].Held.Should().Be(1, "nothing else is held any more");
    }

    [Fact]
    public async Task Holds_per_address_range_counts_guests_only()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerAddressRange = 3 }, ("MUG", 50));
        scene.Current = LimitScene.GuestFrom(7);
        for (var cart = 0; cart < 3; cart++)
        {
            (await scene.HoldAsync($"bot-{cart}", 1, ("MUG", 1))).Lines[0].Held.Should().Be(1);
        }

        var fourth = (await scene.HoldAsync("bot-4", 1, ("MUG", 1))).Lines[0];
        (fourth.Held, fourth.Limit).Should().Be((0, HoldLimit.HoldsPerAddressRange));
        scene.Current = LimitScene.Member("anna") with { AddressRange = 7 };
        (await scene.HoldAsync("anna", 1, ("MUG", 1))).Lines[0].Held.Should().Be(1);
        scene.Current = LimitScene.GuestFrom(8);
        (await scene.HoldAsync("ben", 1, ("MUG", 1))).Lines[0].Held.Should().Be(1);
        scene.Current = LimitScene.Guest;
        (await scene.HoldAsync("local", 1, ("MUG", 1))).Lines[0].Held.Should().Be(1, "an address that is not public has no range");

        scene.Pass(11);
        scene.Current = LimitScene.GuestFrom(7);
        (await scene.HoldAsync("bot-4", 2, ("MUG", 1))).Lines[0].Held.Should().Be(1, "the others ran out");
    }

    [Fact]
    public async Task I1_unpaid_expiry_is_followed_by_a_cool_down_for_that_item_only()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnpaidEnds = 2, CoolDown = TimeSpan.FromMinutes(15) }, ("MUG", 9), ("TEA", 9));
        for (var revision = 1; revision <= 2; revision++)
        {
            (await scene.HoldAsync("anna", revision, ("MUG", 1))).Lines[0].Held.Should().Be(1);
            scene.Pass(11);
        }

        var third = await scene.HoldAsync("anna", 3, ("MUG", 1), ("TEA", 1));
        third.Lines.Select(line => (line.Held, line.Limit)).Should().Equal((0, HoldLimit.CoolDown), (1, HoldLimit.None));
        third.Lines[0].HoldableIn.Should().Be(TimeSpan.FromMinutes(14), "it ran out a minute ago");
        scene.Pass(15);
        (await scene.HoldAsync("anna", 4, ("MUG", 1))).Lines[0].Held.Should().Be(1);
    }

    [Fact]
    public async Task Cool_down_lets_a_shopper_pay_and_only_one_who_never_does_waits_at_the_checkout_too()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnpaidEnds = 1 }, ("MUG", 9));
        await scene.HoldAsync("anna", 1, ("MUG", 1));
        scene.Pass(11);
        (await scene.HoldAsync("anna", 2, ("MUG", 1))).Lines[0].Held.Should().Be(0);
        var paying = await scene.CheckoutAsync("anna", 3, ("MUG", 1));
        (paying.IsOk, paying.Remaining).Should().Be((true, TimeSpan.FromMinutes(3)));

        scene.Pass(4);
        var again = await scene.CheckoutAsync("anna", 4, ("MUG", 1));
        (again.Reason, again.Lines[0].Limit, again.Lines[0].HoldableIn).Should().Be((Reason.LimitReached, HoldLimit.CoolDown, TimeSpan.FromMinutes(14)));
    }

    [Fact]
    public async Task I2_giving_back_late_to_take_again_counts_as_letting_go()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnpaidEnds = 2 }, ("MUG", 9), ("TEA", 9));
        scene.Current = LimitScene.Member("spinner");
        await scene.HoldAsync("a", 1, ("MUG", 1));
        scene.Pass(9);
        await scene.AskAsync(scene.Ledger.ReleaseAsync(new CartId("a")));
        await scene.HoldAsync("b", 1, ("MUG", 1), ("TEA", 1));
        scene.Pass(9);
        await scene.HoldAsync("b", 2, ("TEA", 1));
        (await scene.HoldAsync("b", 3, ("MUG", 1), ("TEA", 1))).Lines.Select(line => (line.Held, line.Limit)).Should().Equal((0, HoldLimit.CoolDown), (1, HoldLimit.None));
    }

    [Fact]
    public async Task Changing_ones_mind_soon_never_counts()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnpaidEnds = 1 }, ("MUG", 9));
        for (var revision = 1; revision < 20; revision += 2)
        {
            (await scene.HoldAsync("anna", revision, ("MUG", 1))).Lines[0].Held.Should().Be(1);
            scene.Pass(1);
            await scene.HoldAsync("anna", revision + 1);
        }
    }

    [Fact]
    public async Task Sold_units_never_count_as_let_go()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnpaidEnds = 1 }, ("MUG", 9));
        for (var order = 1; order < 5; order++)
        {
            var hold = (await scene.CheckoutAsync("anna", order, ("MUG", 1))).Hold!;
            scene.Pass(9);
            (await scene.AskAsync(scene.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId($"O-{order}")))).IsOk.Should().BeTrue();
        }
    }

    [Fact]
    public async Task Held_back_lines_are_told_until_the_cart_is_held_without()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { UnitsPerLine = 5 }, ("MUG", 100));
        await scene.HoldAsync("anna", 1, ("MUG", 9));
        scene.Ledger.Of(new CartId("anna")).Should().Equal(new HeldBackLine(new Sku("MUG"), HoldLimit.UnitsPerLine, 5));
        await scene.HoldAsync("anna", 2, ("MUG", 4));
        scene.Ledger.Of(new CartId("anna")).Should().BeEmpty();
    }
}
