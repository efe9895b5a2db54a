using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: what readers are told is what the ledger would do.</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class AvailabilityContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    [Fact]
    public async Task Own_units_count_as_available_and_others_do_not()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("anna", 1, ("MUG", 2));
        await HeldAsync("ben", 1, ("MUG", 2));
        var (anna, nobody) = (await Shop.AvailabilityAsync("MUG", "anna"), await Shop.AvailabilityAsync("MUG"));

        Assert.Equal((3, 2, 2), (anna.Available, anna.Held, anna.HeldByOthers));
        Assert.Equal((1, 0, 4), (nobody.Available, nobody.Held, nobody.HeldByOthers));
    }

    [Fact]
    public async Task Returns_in_is_when_the_first_unit_of_another_cart_dies()
    {
        await Shop.ReceiveAsync("MUG", 2);
        await HeldAsync("anna", 1, ("MUG", 1));
        Time.Advance(TimeSpan.FromMinutes(4));
        await HeldAsync("ben", 1, ("MUG", 1));

        Assert.Equal(TimeSpan.FromMinutes(10), (await Shop.AvailabilityAsync("MUG", "anna")).ReturnsIn);
        Assert.Equal(TimeSpan.FromMinutes(6), (await Shop.AvailabilityAsync("MUG", "ben")).ReturnsIn);
    }

    [Fact]
    public async Task Version_grows_with_every_event_of_the_sku_at_any_location()
    {
        await Shop.ReceiveAsync("MUG", 2);
        var first = (await Shop.AvailabilityAsync("MUG")).Version;
        await Shop.ReceiveAsync("MUG", 2, "depot");
        var second = (await Shop.AvailabilityAsync("MUG")).Version;
        await HeldAsync("anna", 1, ("MUG", 3));

        Assert.Equal((1, 2, 4), (first, second, (await Shop.AvailabilityAsync("MUG")).Version));
    }

    [Fact]
    public async Task Channel_sees_its_locations_less_its_safety_stock()
    {
        var pos = new ChannelId("pos");
        var policy = new ChannelPolicy { Locations = [new LocationId("shop")], SafetyStock = 1 };
        await Shop.UseAsync(new StockPolicy { Channels = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(pos, policy)]) });
        await Shop.ReceiveAsync("MUG", 5, "shop");
        await Shop.ReceiveAsync("MUG", 7, "depot");

        Assert.Equal((4, 12), ((await Shop.AvailabilityAsync("MUG", channel: pos)).Available, (await Shop.AvailabilityAsync("MUG")).Available));
    }

    [Fact]
    public async Task Promised_units_are_told_apart_from_those_on_hand()
    {
        await Shop.ReceiveAsync("MUG", 2);
        var settings = new StockSettings { BackorderAllowance = 3, PromiseDate = new DateOnly(2030, 3, 1), IsPreorder = true };
        await Shop.Ledger.ConfigureAsync(new SettingsChange(new StockItem(new Sku("MUG"), LocationId.Main), settings, "desk", "1"));
        var before = await Shop.AvailabilityAsync("MUG", "anna");
        await HeldAsync("anna", 1, ("MUG", 4));
        var after = await Shop.AvailabilityAsync("MUG", "anna");

        Assert.Equal((5, 2, true), (before.Available, before.AvailableOnHand, before.IsPreorder));
        Assert.Equal((5, 2, 4, 2), (after.Available, after.AvailableOnHand, after.Held, after.HeldPromised));
        Assert.Equal(new DateOnly(2030, 3, 1), after.PromiseDate);
    }

    [Fact]
    public async Task Promised_units_that_have_come_in_are_promised_no_longer()
    {
        await Shop.ReceiveAsync("MUG", 1);
        await PromiseAsync(3);
        await HeldAsync("anna", 1, ("MUG", 3));
        await Shop.ReceiveAsync("MUG", 1);
        var one = await Shop.AvailabilityAsync("MUG", "anna");
        await Shop.ReceiveAsync("MUG", 1);
        var all = await Shop.AvailabilityAsync("MUG", "anna");

        Assert.Equal((3, 1, 2L), (one.Held, one.HeldPromised, one.AvailableOnHand));
        Assert.Equal((3, 0, 3L), (all.Held, all.HeldPromised, all.AvailableOnHand));
    }

    [Fact]
    public async Task Held_units_that_went_elsewhere_are_promised_as_far_as_the_allowance_goes()
    {
        await Shop.ReceiveAsync("MUG", 3);
        await PromiseAsync(5);
        await HeldAsync("anna", 1, ("MUG", 3));
        Assert.True((await Shop.RecordAsync(MovementKind.Sale, "MUG", 2)).IsOk);
        var anna = await Shop.AvailabilityAsync("MUG", "anna");

        Assert.Equal((3, 2, 6L, false), (anna.Held, anna.HeldPromised, anna.Available, anna.HasDeficit));
    }

    [Fact]
    public async Task Held_units_taken_by_force_cannot_be_had_and_the_rest_is_for_who_orders_first()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var anna = await HeldAsync("anna", 1, ("MUG", 3));
        await HeldAsync("ben", 1, ("MUG", 2));
        await Shop.RecordAsync(MovementKind.Count, "MUG", 4, forced: true);
        var whole = await Shop.AvailabilityAsync("MUG", "anna");
        await Shop.RecordAsync(MovementKind.Count, "MUG", 2, forced: true);
        var (short1, others) = (await Shop.AvailabilityAsync("MUG", "anna"), await Shop.AvailabilityAsync("MUG"));
        await Shop.RecordAsync(MovementKind.Count, "MUG", 3, forced: true);
        Assert.True((await Reservations.CommitAsync(anna.Id, anna.Version, new OrderId("O-1"))).IsOk);
        var ben = await Shop.AvailabilityAsync("MUG", "ben");

        Assert.Equal((3, 3, true), (whole.Available, whole.Held, whole.HasDeficit));
        Assert.Equal((2, 2, 0), (short1.Available, short1.Held, short1.HeldByOthers));
        Assert.Equal((0, 0, 2), (others.Available, others.Held, others.HeldByOthers));
        Assert.Equal((0, 0, true), (ben.Available, ben.Held, ben.HasDeficit));
    }

    [Fact]
    public async Task Unknown_sku_is_told_as_unknown()
    {
        var answer = await Shop.AvailabilityAsync("GHOST");
        Assert.Equal((0, false, 0), (answer.Available, answer.IsKnown, answer.Version));
    }

    [Fact]
    public async Task Answers_come_in_the_order_asked_with_the_carts_hold()
    {
        await Shop.ReceiveAsync("MUG", 1);
        await Shop.ReceiveAsync("TEA", 2);
        var hold = await HeldAsync("anna", 1, ("TEA", 1));
        var query = new AvailabilityQuery([new Sku("TEA"), new Sku("GHOST"), new Sku("MUG"), new Sku("TEA")], ChannelId.Web, new CartId("anna"));
        var reading = await Shop.Ledger.GetAvailabilityAsync(query);

        Assert.Equal(["TEA", "GHOST", "MUG", "TEA"], reading.Skus.Select(sku => sku.Sku.Value));
        Assert.Equal((hold.Id, TimeSpan.FromMinutes(10), 3L), (reading.Hold!.Id, reading.HoldRemaining, reading.Sequence));
    }

    [Fact]
    public async Task Heads_and_holds_can_be_listed()
    {
        await Shop.ReceiveAsync("TEA", 2);
        await Shop.ReceiveAsync("MUG", 1, "shop");
        await Shop.ReceiveAsync("MUG", 1, "depot");
        await HeldAsync("anna", 1, ("TEA", 1));
        await HeldAsync("ben", 1, ("MUG", 1));

        Assert.Equal(["MUG@depot", "MUG@shop", "TEA@main"], (await Shop.Ledger.GetHeadsAsync()).Select(head => head.Item.ToString()));
        Assert.Equal(new CartId("ben"), Assert.Single(await Shop.Ledger.GetHoldsAsync(new Sku("MUG"))).Cart);
        Assert.Equal(2, (await Shop.Ledger.GetHoldsAsync()).Length);
    }

    [Fact]
    public async Task Open_holds_are_listed_each_once_the_one_that_runs_out_first_at_the_front()
    {
        await Shop.ReceiveAsync("TEA", 9);
        await Shop.ReceiveAsync("MUG", 9);
        await HeldAsync("anna", 1, ("TEA", 1), ("MUG", 1));
        Time.Advance(TimeSpan.FromSeconds(30));
        await HeldAsync("ben", 1, ("TEA", 1));
        Time.Advance(TimeSpan.FromSeconds(30));
        await HeldAsync("anna", 2, ("TEA", 2), ("MUG", 1));
        await HeldAsync("anna", 3, ("TEA", 3));

        Assert.Equal([("ben", 1), ("anna", 3)], await ListAsync("TEA"));
        Assert.Equal([("ben", 1), ("anna", 3)], await ListAsync(null));
        Assert.Empty(await ListAsync("MUG"));
        Assert.Empty(await ListAsync("GHOST"));

        await Shop.Ledger.ReleaseAsync(new CartId("ben"));
        Assert.Equal([("anna", 3)], await ListAsync("TEA"));
    }

    private async Task<IEnumerable<(string, int)>> ListAsync(string? sku) =>
        (await Shop.Ledger.GetHoldsAsync(sku is null ? null : new Sku(sku))).Select(hold => (hold.Cart.Value, hold.UnitsOf(new Sku(sku ?? "TEA"))));

    private async Task PromiseAsync(long allowance)
    {
        var settings = new StockSettings { BackorderAllowance = allowance, PromiseDate = new DateOnly(2030, 3, 1) };
        Assert.True((await Shop.Ledger.ConfigureAsync(new SettingsChange(new StockItem(new Sku("MUG"), LocationId.Main), settings, "desk", "1"))).IsOk);
    }
}
