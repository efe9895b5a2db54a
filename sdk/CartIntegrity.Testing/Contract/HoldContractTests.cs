using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: what a cart holds.</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class HoldContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    [Fact]
    public async Task Hold_units_that_are_there_reserves_them()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var result = await HoldAsync("anna", 1, ("MUG", 2));

        Assert.True(result.IsOk);
        Assert.Equal(TimeSpan.FromMinutes(10), result.Remaining);
        Assert.Equal((2, 2, 5L), (result.Lines[0].Wanted, result.Lines[0].Held, result.Lines[0].Available));
        Assert.Equal((5, 2, 3), Numbers(await Shop.HeadAsync("MUG")));
    }

    [Fact]
    public async Task Hold_more_than_is_there_holds_as_far_as_possible()
    {
        await Shop.ReceiveAsync("MUG", 3);
        await Shop.ReceiveAsync("TEA", 1);
        var result = await HoldAsync("anna", 1, ("MUG", 5), ("TEA", 1));

        Assert.True(result.IsOk);
        Assert.Equal([("MUG", 3), ("TEA", 1)], result.Lines.Select(line => (line.Sku.Value, line.Held)));
        Assert.Null(result.Lines[0].ReturnsIn);
    }

    [Fact]
    public async Task Hold_what_others_hold_tells_when_it_may_come_back()
    {
        await Shop.ReceiveAsync("MUG", 1);
        await HeldAsync("anna", 1, ("MUG", 1));
        Time.Advance(TimeSpan.FromMinutes(4));
        var result = await HoldAsync("ben", 1, ("MUG", 1));

        Assert.Equal(0, result.Lines[0].Held);
        Assert.Equal(TimeSpan.FromMinutes(6), result.Lines[0].ReturnsIn);
    }

    [Fact]
    public async Task M1_hold_all_or_nothing_with_one_line_missing_changes_nothing()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await Shop.ReceiveAsync("TEA", 1);
        var before = (await Shop.JournalAsync()).Count;
        var result = await HoldAllAsync("anna", 1, ("MUG", 2), ("TEA", 2));

        AssertRefused(Reason.InsufficientStock, result);
        Assert.All(result.Lines, line => Assert.Equal(0, line.Held));
        Assert.Equal(before, (await Shop.JournalAsync()).Count);
        Assert.Equal(0, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task A5_lines_of_one_sku_are_summed_before_they_are_compared()
    {
        await Shop.ReceiveAsync("MUG", 3);
        AssertRefused(Reason.InsufficientStock, await HoldAllAsync("anna", 1, ("MUG", 2), ("MUG", 2)));
        var result = await HoldAsync("anna", 1, ("MUG", 2), ("MUG", 2));

        Assert.Equal((4, 3), (Assert.Single(result.Lines).Wanted, result.Lines[0].Held));
    }

    [Fact]
    public async Task A11_own_hold_does_not_block_a_change_of_quantity()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("anna", 1, ("MUG", 3));
        var grown = await HeldAsync("anna", 2, ("MUG", 5));
        Assert.Equal(5, grown.UnitsOf(new Sku("MUG")));
        await HeldAsync("anna", 3, ("MUG", 2));

        Assert.Equal((5, 2, 3), Numbers(await Shop.HeadAsync("MUG")));
    }

    [Fact]
    public async Task Hold_change_gives_back_what_the_cart_no_longer_wants()
    {
        await Shop.ReceiveAsync("MUG", 2);
        await Shop.ReceiveAsync("TEA", 2);
        var first = await HeldAsync("anna", 1, ("MUG", 2));
        var second = await HeldAsync("anna", 2, ("TEA", 1));

        Assert.Equal(first.Id, second.Id);
        Assert.True(second.Version > first.Version);
        Assert.Equal(0, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task Hold_of_an_empty_cart_gives_everything_back()
    {
        await Shop.ReceiveAsync("MUG", 2);
        await HeldAsync("anna", 1, ("MUG", 2));
        var result = await HoldAsync("anna", 2);

        Assert.True(result.IsOk);
        Assert.Equal(TimeSpan.Zero, result.Remaining);
        Assert.Equal((2, 0, 2), Numbers(await Shop.HeadAsync("MUG")));
    }

    [Fact]
    public async Task G4_hold_of_an_unknown_sku_holds_nothing_and_makes_no_item()
    {
        var result = await HoldAsync("anna", 1, ("GHOST", 1));
        Assert.False(Assert.Single(result.Lines).IsKnown);
        AssertRefused(Reason.UnknownSku, await HoldAllAsync("anna", 1, ("GHOST", 1)));

        Assert.Empty(await Shop.Ledger.GetHeadsAsync());
        Assert.Empty(await Shop.JournalAsync());
    }

    [Fact]
    public async Task Hold_takes_from_the_channels_locations_in_their_order()
    {
        await Shop.UseAsync(new StockPolicy { DefaultChannel = new ChannelPolicy { Locations = [new LocationId("shop"), new LocationId("depot")] } });
        await Shop.ReceiveAsync("MUG", 2, "depot");
        await Shop.ReceiveAsync("MUG", 1, "shop");
        await Shop.ReceiveAsync("MUG", 9, "vendor");
        var result = await HoldAsync("anna", 1, ("MUG", 5));

        Assert.Equal(3, result.Lines[0].Held);
        Assert.Equal([("depot", 2), ("shop", 1)], result.Hold!.Lines.Select(line => (line.Item.Location.Value, line.Quantity)));
    }

    [Fact]
    public async Task Hold_leaves_the_channels_safety_stock_alone()
    {
        await Shop.UseAsync(new StockPolicy { DefaultChannel = new ChannelPolicy { SafetyStock = 2 } });
        await Shop.ReceiveAsync("MUG", 5);
        var result = await HoldAsync("anna", 1, ("MUG", 5));

        Assert.Equal((3, 3L), (result.Lines[0].Held, result.Lines[0].Available));
    }

    [Fact]
    public async Task Hold_beyond_what_is_on_hand_promises_up_to_the_allowance()
    {
        await Shop.ReceiveAsync("MUG", 1);
        var settings = new StockSettings { BackorderAllowance = 2, PromiseDate = new DateOnly(2030, 2, 1) };
        Assert.True((await Shop.Ledger.ConfigureAsync(new SettingsChange(new StockItem(new Sku("MUG"), LocationId.Main), settings, "desk", "1"))).IsOk);
        var result = await HoldAsync("anna", 1, ("MUG", 4));

        var line = Assert.Single(result.Hold!.Lines);
        Assert.Equal((3, 2, new DateOnly(2030, 2, 1)), (line.Quantity, line.Promised, line.PromiseDate!.Value));
        Assert.Equal((3, 2, new DateOnly(2030, 2, 1)), (result.Lines[0].Held, result.Lines[0].Promised, result.Lines[0].PromiseDate!.Value));
    }

    private static (long OnHand, long Reserved, long Free) Numbers(StockHead head) => (head.OnHand, head.Reserved, head.Free);
}
