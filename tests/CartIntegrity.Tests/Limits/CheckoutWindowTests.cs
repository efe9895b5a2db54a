namespace CartIntegrity.Tests;

/// <summary>What only the checkout lets through is held for a short while, and no change of the cart makes it long.</summary>
public sealed class CheckoutWindowTests
{
    private static readonly HoldLimits Off = HoldLimits.Off;
    private static readonly TimeSpan Brief = Off.CheckoutWindow;

    [Fact]
    public async Task Cart_too_many_of_a_shopper_stays_short_and_takes_no_more()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerShopper = 1 }, ("MUG", 9));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("phone", 1, ("MUG", 1));
        await scene.CheckoutAsync("desk", 1, ("MUG", 1));
        scene.Pass(1);

        var more = await scene.HoldAsync("desk", 2, ("MUG", 2));
        (more.Lines[0].Held, more.Lines[0].Limit, more.Remaining).Should().Be((1, HoldLimit.HoldsPerShopper, Brief));
        (await scene.CheckoutAsync("desk", 3, ("MUG", 2))).Remaining.Should().Be(Brief);
        var first = await scene.HoldAsync("phone", 2, ("MUG", 3));
        (first.Lines[0].Held, first.Remaining).Should().Be((3, scene.Policy.ReservationWindow), "the cart that was held first goes on as before");
    }

    [Fact]
    public async Task Cart_too_many_of_an_address_range_stays_short()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerAddressRange = 2 }, ("MUG", 9));
        scene.Current = LimitScene.GuestFrom(7);
        foreach (var cart in new[] { "a", "b", "c" })
        {
            await scene.CheckoutAsync(cart, 1, ("MUG", 1));
        }

        scene.Pass(1);
        (await scene.HoldAsync("c", 2, ("MUG", 1))).Remaining.Should().Be(Brief);
        (await scene.HoldAsync("a", 2, ("MUG", 1))).Remaining.Should().Be(scene.Policy.ReservationWindow);
    }

    [Fact]
    public async Task Cart_with_too_many_lines_stays_short()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { LinesPerCart = 2 }, ("A", 9), ("B", 9), ("C", 9));
        await scene.CheckoutAsync("large", 1, ("A", 1), ("B", 1), ("C", 1));
        scene.Pass(1);
        (await scene.HoldAsync("large", 2, ("A", 2), ("B", 1), ("C", 1))).Remaining.Should().Be(Brief);
        (await scene.HoldAsync("large", 3, ("A", 2), ("C", 1))).Remaining.Should().Be(scene.Policy.ReservationWindow);
    }

    [Fact]
    public async Task Cart_that_a_restarted_server_meets_again_is_not_one_too_many()
    {
        await using var scene = await LimitScene.OpenAsync(Off with { HoldsPerShopper = 1, HoldsPerAddressRange = 1 }, ("MUG", 9));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("phone", 1, ("MUG", 1));
        scene.Current = LimitScene.GuestFrom(7);
        await scene.HoldAsync("guest", 1, ("MUG", 1));
        await using var after = await scene.RestartAsync();

        after.Current = LimitScene.Member("anna");
        await after.HoldAsync("desk", 1, ("MUG", 1));
        (await after.HoldAsync("phone", 2, ("MUG", 2))).Remaining.Should().Be(after.Policy.ReservationWindow);
        after.Current = LimitScene.GuestFrom(7);
        await after.HoldAsync("other", 1, ("MUG", 1));
        (await after.HoldAsync("guest", 2, ("MUG", 2))).Remaining.Should().Be(after.Policy.ReservationWindow);
    }
}
