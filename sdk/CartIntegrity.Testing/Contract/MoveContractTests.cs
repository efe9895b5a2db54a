using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: a hold goes to another cart without being let go (a guest logs in).</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class MoveContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    private static readonly CartId Guest = new("guest");
    private static readonly CartId Anna = new("anna");

    [Fact]
    public async Task Move_hands_the_hold_over_without_letting_go()
    {
        await Shop.ReceiveAsync("MUG", 1);
        var given = await HeldAsync("guest", 4, ("MUG", 1));
        var result = await Reservations.MoveAsync(Guest, Anna);

        Assert.Equal((given.Id, Anna), (result.Hold!.Id, result.Hold.Cart));
        Assert.Equal(1, (await Reservations.FindAsync(Anna))!.UnitsOf(new Sku("MUG")));
        Assert.Null(await Reservations.FindAsync(Guest));
        Assert.Equal(0, (await Shop.AvailabilityAsync("MUG", "guest")).Held);
        Assert.Equal(1, (await HoldAsync("anna", 1, ("MUG", 1))).Lines[0].Held);
    }

    [Fact]
    public async Task Move_leaves_the_giving_cart_free_to_hold_for_itself()
    {
        await Shop.ReceiveAsync("MUG", 2);
        var given = await HeldAsync("guest", 1, ("MUG", 1));
        await Reservations.MoveAsync(Guest, Anna);
        var own = await HeldAsync("guest", 2, ("MUG", 1));
        Assert.NotEqual(given.Id, own.Id);
        await Reservations.ReleaseAsync(Guest);

        Assert.Equal(1, (await Shop.HeadAsync("MUG")).Reserved);
        Assert.Equal(1, (await Reservations.FindAsync(Anna))!.UnitsOf(new Sku("MUG")));
    }

    [Fact]
    public async Task Move_onto_a_cart_with_a_hold_makes_one_of_both()
    {
        await Shop.ReceiveAsync("MUG", 3);
        await Shop.ReceiveAsync("TEA", 1);
        var own = await HeldAsync("anna", 7, ("MUG", 1), ("TEA", 1));
        Time.Advance(TimeSpan.FromMinutes(2));
        var given = await HeldAsync("guest", 1, ("MUG", 2));
        var result = await Reservations.MoveAsync(Guest, Anna);

        Assert.Equal((given.Id, 7L), (result.Hold!.Id, result.Hold.Revision));
        Assert.Equal([("MUG", 3), ("TEA", 1)], result.Hold.Lines.Select(line => (line.Item.Sku.Value, line.Quantity)));
        Assert.Equal((3, 1), ((await Shop.HeadAsync("MUG")).Reserved, (await Shop.HeadAsync("TEA")).Reserved));
        AssertRefused(Reason.HoldEnded, await Reservations.CommitAsync(own.Id, own.Version, new OrderId("O-1")));
        Assert.True((await Reservations.CommitAsync(given.Id, result.Hold.Version, new OrderId("O-1"))).IsOk);
    }

    [Fact]
    public async Task Move_twice_in_both_directions_loses_no_unit()
    {
        await Shop.ReceiveAsync("MUG", 3);
        await HeldAsync("guest", 1, ("MUG", 2));
        for (var round = 0; round < 3; round++)
        {
            await Reservations.MoveAsync(Guest, Anna);
            await Reservations.MoveAsync(Guest, Anna);
            await Reservations.MoveAsync(Anna, Guest);
        }

        Assert.Equal(2, (await Reservations.FindAsync(Guest))!.UnitsOf(new Sku("MUG")));
        Assert.Equal(2, (await Shop.HeadAsync("MUG")).Reserved);
        await Reservations.ReleaseAsync(Guest);
        Assert.Equal(0, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task Move_in_one_batch_with_its_hold_leaves_nothing_with_the_giving_cart()
    {
        await Shop.ReceiveAsync("MUG", 3);
        await Shop.PumpByHandAsync();
        var hold = Reservations.HoldAsync(LedgerHarness.CartOf("guest", 1, ("MUG", 2))).AsTask();
        var move = Reservations.MoveAsync(Guest, Anna).AsTask();
        await Shop.PumpAsync();

        Assert.Equal((await hold).Hold!.Id, (await move).Hold!.Id);
        Assert.Null(await Reservations.FindAsync(Guest));
        Assert.Equal(0, (await Shop.AvailabilityAsync("MUG", "guest")).Held);
    }

    [Fact]
    public async Task Move_of_nothing_or_onto_itself_changes_nothing()
    {
        await Shop.ReceiveAsync("MUG", 3);
        Assert.Null((await Reservations.MoveAsync(Guest, Anna)).Hold);
        var own = await HeldAsync("anna", 1, ("MUG", 2));
        Assert.Equal(own.Id, (await Reservations.MoveAsync(Guest, Anna)).Hold!.Id);
        Assert.Equal(own.Version, (await Reservations.MoveAsync(Anna, Anna)).Hold!.Version);
    }

    [Fact]
    public async Task Move_gives_back_what_one_cart_may_not_hold_and_a_restart_knows_it()
    {
        await Shop.ReceiveAsync("MUG", 1_000);
        await Shop.ReceiveAsync("TEA", 1_000);
        var shoppers = new InventoryLedger(Shop.Store, Shop.Pump, Shop.Options.Policy, Shop.Ids, new AnyGuest());
        await shoppers.HoldAsync(LedgerHarness.CartOf("anna", 1, ("MUG", 40), ("TEA", 50)));
        await shoppers.HoldAsync(LedgerHarness.CartOf("guest", 1, ("MUG", 30)));
        var moved = await shoppers.MoveAsync(Guest, Anna);

        var named = Assert.Single(moved.Lines);
        Assert.Equal((new Sku("MUG"), 70, 50, HoldLimit.UnitsPerLine), (named.Sku, named.Wanted, named.Held, named.Limit));
        await ReopenAsync();
        var hold = await Reservations.FindAsync(Anna);
        Assert.Equal([("MUG", 50), ("TEA", 50)], hold!.Lines.Select(line => (line.Item.Sku.Value, line.Quantity)));
        Assert.True(hold.IsUnverified);
        Assert.Equal(50, (await Shop.HeadAsync("MUG")).Reserved);
        Assert.True((await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"))).IsOk);
    }

    [Fact]
    public async Task Move_by_a_shopper_in_one_batch_with_what_it_joins_is_decided_in_order()
    {
        await Shop.ReceiveAsync("MUG", 1_000);
        await Shop.PumpByHandAsync();
        var shoppers = new InventoryLedger(Shop.Store, Shop.Pump, Shop.Options.Policy, Shop.Ids, new AnyGuest());
        var own = shoppers.HoldAsync(LedgerHarness.CartOf("anna", 1, ("MUG", 50))).AsTask();
        var given = shoppers.HoldAsync(LedgerHarness.CartOf("guest", 1, ("MUG", 50))).AsTask();
        var move = shoppers.MoveAsync(Guest, Anna).AsTask();
        var after = shoppers.HoldAsync(LedgerHarness.CartOf("anna", 2, ("MUG", 60))).AsTask();
        await Shop.PumpAsync();

        Assert.Equal((50, 50), ((await own).Lines[0].Held, (await given).Lines[0].Held));
        Assert.Equal((100, 50), ((await move).Lines[0].Wanted, (await move).Lines[0].Held));
        Assert.Equal((50, HoldLimit.UnitsPerLine), ((await after).Lines[0].Held, (await after).Lines[0].Limit));
        Assert.Equal(50, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task Move_of_a_dead_hold_revives_nothing()
    {
        await Shop.ReceiveAsync("MUG", 1);
        await HeldAsync("guest", 1, ("MUG", 1));
        Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await Reservations.MoveAsync(Guest, Anna)).Hold);

        Assert.Equal(1, (await HoldAsync("ben", 1, ("MUG", 1))).Lines[0].Held);
    }

    private sealed class AnyGuest : IShopperOrigin
    {
        public ShopperOrigin? Current { get; } = new(IsVerified: false);
    }
}
