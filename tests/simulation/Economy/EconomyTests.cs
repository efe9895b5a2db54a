using Xunit.Abstractions;

namespace CartIntegrity.Simulation;

/// <summary>I1, I3: what an attack with ten bots for each honest shopper costs, and whom it hurts. The figures are in sdk/docs/abuse-limits.md.</summary>
public sealed class EconomyTests(ITestOutputHelper output)
{
    private static readonly HoldLimits Reserved = new() { UnverifiedShareAtCheckout = 0.7 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_bots_everybody_buys(bool limited)
    {
        var report = await RunAsync(limited ? new HoldLimits() : HoldLimits.Off, BotKind.None);
        (report.MembersServed, report.GuestsServed).Should().Be((1, 1));
    }

    [Theory]
    [InlineData(BotKindName.Cart)]
    [InlineData(BotKindName.Checkout)]
    public async Task I1_without_limits_bots_stop_every_sale(string bots)
    {
        var report = await RunAsync(HoldLimits.Off, Enum.Parse<BotKind>(bots));
        report.Leverage.Should().BeGreaterThan(100);
        (report.MembersServed, report.GuestsServed).Should().Be((0, 0));
    }

    [Fact]
    public async Task I3_with_the_defaults_bots_in_carts_hold_the_guests_share_and_hurt_nobody()
    {
        var report = await RunAsync(new HoldLimits(), BotKind.Cart);
        report.MostHeld.Should().BeLessThanOrEqualTo(300);
        report.MembersServed.Should().BeGreaterThanOrEqualTo(0.9);
        report.GuestsServed.Should().BeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public async Task I3_with_the_defaults_bots_that_move_carts_to_an_account_hold_the_guests_share_and_what_one_account_may()
    {
        var report = await RunAsync(new HoldLimits(), BotKind.Mover);
        report.MostHeld.Should().BeLessThanOrEqualTo(300 + (5 * 50));
        report.MembersServed.Should().BeGreaterThanOrEqualTo(0.9);
        report.GuestsServed.Should().BeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public async Task I3_with_a_reserve_at_the_checkout_bots_there_do_not_reach_members()
    {
        var report = await RunAsync(Reserved, BotKind.Checkout);
        report.MostHeld.Should().BeLessThanOrEqualTo(700);
        report.MembersServed.Should().BeGreaterThanOrEqualTo(0.9);
        (await RunAsync(Reserved, BotKind.Cart)).GuestsServed.Should().BeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public async Task I1_bots_at_the_checkout_pay_many_times_more_for_a_unit_than_without_limits()
    {
        // Said plainly: with the defaults an attacker with enough sessions can still stop guests and members here. It costs that much more.
        var (without, with) = (await RunAsync(HoldLimits.Off, BotKind.Checkout), await RunAsync(new HoldLimits(), BotKind.Checkout));
        with.Leverage.Should().BeLessThan(without.Leverage);
    }

    private async Task<EconomyReport> RunAsync(HoldLimits limits, BotKind bots)
    {
        var report = await Economy.RunAsync(new EconomySetting(limits, bots));
        output.WriteLine($"{(limits == HoldLimits.Off ? "no limits" : limits == Reserved ? "reserve at the checkout" : "defaults")}, bots {bots}: {report}");
        return report;
    }

    private static class BotKindName
    {
        public const string Cart = nameof(BotKind.Cart);
        public const string Checkout = nameof(BotKind.Checkout);
    }
}
