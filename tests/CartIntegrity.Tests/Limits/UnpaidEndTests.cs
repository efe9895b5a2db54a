using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>What counts as letting go unpaid, and for whom: the shopper whose hold it was, whatever the request that gives it back says of itself.</summary>
public sealed class UnpaidEndTests
{
    private static readonly HoldLimits Twice = HoldLimits.Off with { UnpaidEnds = 2 };

    [Fact]
    public async Task I2_release_counts_for_the_shopper_the_storefront_named_when_it_held()
    {
        await using var scene = await LimitScene.OpenAsync(Twice, ("MUG", 9));
        for (var cart = 0; cart < 2; cart++)
        {
            (await HoldForAsync(scene, "vic", $"cart-{cart}")).Lines[0].Held.Should().Be(1);
            scene.Pass(9.5);
            await ReleaseAsync(scene, $"cart-{cart}");
        }

        (await HoldForAsync(scene, "vic", "cart-2")).Lines[0].Limit.Should().Be(HoldLimit.CoolDown);
        (await HoldForAsync(scene, "mia", "cart-3")).Lines[0].Held.Should().Be(1, "somebody else did not let go");
    }

    [Fact]
    public async Task I2_signing_out_before_giving_back_changes_nothing()
    {
        await using var scene = await LimitScene.OpenAsync(Twice, ("MUG", 9));
        for (var cart = 0; cart < 2; cart++)
        {
            scene.Current = LimitScene.Member("vic");
            await scene.HoldAsync($"cart-{cart}", 1, ("MUG", 1));
            scene.Pass(9);
            scene.Current = LimitScene.Guest;
            await (cart == 0 ? ReleaseAsync(scene, "cart-0") : scene.HoldAsync("cart-1", 2));
        }

        scene.Current = LimitScene.Member("vic");
        (await scene.HoldAsync("cart-2", 1, ("MUG", 1))).Lines[0].Limit.Should().Be(HoldLimit.CoolDown);
    }

    [Fact]
    public async Task I2_moved_hold_that_is_given_back_late_counts_for_its_receiver()
    {
        await using var scene = await LimitScene.OpenAsync(Twice, ("MUG", 9));
        for (var round = 0; round < 2; round++)
        {
            scene.Current = LimitScene.Guest;
            await scene.HoldAsync($"guest-{round}", 1, ("MUG", 1));
            scene.Pass(8);
            scene.Current = LimitScene.Member("vic");
            await scene.MoveAsync($"guest-{round}", "vic");
            scene.Current = LimitScene.Guest;
            await ReleaseAsync(scene, "vic");
        }

        scene.Current = LimitScene.Member("vic");
        (await scene.HoldAsync("vic", 1, ("MUG", 1))).Lines[0].Limit.Should().Be(HoldLimit.CoolDown);
    }

    [Fact]
    public async Task Emptying_the_basket_soon_never_counts_and_nothing_the_shop_does_counts()
    {
        await using var scene = await LimitScene.OpenAsync(HoldLimits.Off with { UnpaidEnds = 1 }, ("MUG", 9));
        for (var cart = 0; cart < 5; cart++)
        {
            (await HoldForAsync(scene, "vic", $"soon-{cart}")).Lines[0].Held.Should().Be(1);
            scene.Pass(5);
            await ReleaseAsync(scene, $"soon-{cart}");
            (await HoldForAsync(scene, "vic", $"job-{cart}")).Lines[0].Held.Should().Be(1);
            scene.Pass(9);
            scene.Current = null;
            await ReleaseAsync(scene, $"job-{cart}");
        }
    }

    [Fact]
    public async Task Surplus_that_a_move_gives_back_is_nobodys_letting_go()
    {
        await using var scene = await LimitScene.OpenAsync(HoldLimits.Off with { UnpaidEnds = 1, UnitsPerLine = 1 }, ("MUG", 9));
        scene.Current = LimitScene.Member("vic");
        await scene.HoldAsync("vic", 1, ("MUG", 1));
        await scene.HoldAsync("other", 1, ("MUG", 1));
        scene.Pass(9);
        (await scene.MoveAsync("other", "vic")).Lines.Should().ContainSingle();
        (await scene.HoldAsync("new", 1, ("MUG", 1))).Lines[0].Held.Should().Be(1);
    }

    [Fact]
    public async Task Batch_that_fails_lets_nothing_go_and_explains_nothing()
    {
        var time = new ManualTimeProvider();
        var fault = StoreFault.None;
        var store = new FaultyLedgerStore(new InMemoryLedgerStore(time), () => fault);
        await using var scene = await LimitScene.OpenAsync(store, time, HoldLimits.Off with { UnpaidEnds = 1, UnitsPerLine = 1 }, ("MUG", 9));
        scene.Current = LimitScene.Member("vic");
        var hold = (await scene.HoldAsync("vic", 1, ("MUG", 1))).Hold!;
        scene.Pass(9);
        fault = StoreFault.Constraint;
        (await scene.AskAsync(scene.Ledger.ReleaseAsync(hold.Cart))).Kind.Should().Be(ResultKind.Unavailable);
        (await scene.HoldAsync("other", 1, ("MUG", 2))).Kind.Should().Be(ResultKind.Unavailable);
        fault = StoreFault.None;

        scene.Ledger.Of(new CartId("other")).Should().BeEmpty();
        (await scene.AskAsync(scene.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId("O-1")))).IsOk.Should().BeTrue();
        (await scene.HoldAsync("vic", 2, ("MUG", 1))).Lines[0].Held.Should().Be(1, "what was paid for was not let go");
    }

    private static Task<HoldResult> HoldForAsync(LimitScene scene, string shopper, string cart)
    {
        scene.Current = LimitScene.Guest;
        return scene.AskAsync(scene.Ledger.HoldAsync(LedgerHarness.CartOf(cart, 1, ("MUG", 1)) with { Shopper = new ShopperId(shopper) }));
    }

    private static Task<HoldResult> ReleaseAsync(LimitScene scene, string cart) => scene.AskAsync(scene.Ledger.ReleaseAsync(new CartId(cart)));
}
