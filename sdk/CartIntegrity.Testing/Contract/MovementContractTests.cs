using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: what each kind of movement does to the numbers, and what is refused.</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class MovementContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    private static readonly StockItem Mug = new(new Sku("MUG"), LocationId.Main);

    [Theory]
    [InlineData(MovementKind.Receipt, StockStatus.Sellable, 14, 4, 3)]
    [InlineData(MovementKind.VendorReceipt, StockStatus.Sellable, 14, 4, 0)]
    [InlineData(MovementKind.Sale, StockStatus.Sellable, 6, 4, 3)]
    [InlineData(MovementKind.Return, StockStatus.Sellable, 14, 4, 3)]
    [InlineData(MovementKind.Return, StockStatus.Damaged, 14, 8, 3)]
    [InlineData(MovementKind.Restock, StockStatus.Damaged, 10, 0, 3)]
    [InlineData(MovementKind.Restock, StockStatus.Sellable, 14, 4, 3)]
    [InlineData(MovementKind.Shrink, StockStatus.Sellable, 6, 4, 3)]
    [InlineData(MovementKind.Shrink, StockStatus.Damaged, 6, 0, 3)]
    [InlineData(MovementKind.Damage, StockStatus.Sellable, 10, 8, 3)]
    [InlineData(MovementKind.Adjustment, StockStatus.Sellable, 14, 4, 3)]
    [InlineData(MovementKind.Count, StockStatus.Sellable, 4, 4, 3)]
    [InlineData(MovementKind.Announced, StockStatus.Sellable, 10, 4, 7)]
    public async Task Movement_of_four_changes_its_own_numbers(MovementKind kind, StockStatus status, long onHand, long damaged, long inTransit)
    {
        await TenMugsAsync();
        var line = new MovementLine(Mug, 4) { Status = status };
        var result = await Shop.Ledger.RecordAsync(new StockMovement(kind, "test", "1", [line]));

        Assert.True(result.IsOk, result.Detail);
        var head = await Shop.HeadAsync("MUG");
        Assert.Equal((onHand, damaged, inTransit, 0L), (head.OnHand, head.Damaged, head.InTransit, head.Quarantined + head.NonSellable));
    }

    [Fact]
    public async Task Shipped_and_cancelled_take_from_what_is_allocated()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 3));
        await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        Assert.True((await Shop.RecordAsync(MovementKind.Shipped, "MUG", 2)).IsOk);
        Assert.True((await Shop.RecordAsync(MovementKind.Cancellation, "MUG", 1)).IsOk);
        AssertRefused(Reason.NotThere, await Shop.RecordAsync(MovementKind.Shipped, "MUG", 1));

        var head = await Shop.HeadAsync("MUG");
        Assert.Equal((3, 0, 3), (head.OnHand, head.Allocated, head.Free));
    }

    [Fact]
    public async Task Transfer_leaves_here_is_under_way_and_arrives_there()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var line = new MovementLine(Mug, 2) { To = new LocationId("shop") };
        Assert.True((await Shop.Ledger.RecordAsync(new StockMovement(MovementKind.TransferOut, "test", "1", [line]))).IsOk);
        Assert.Equal((3, 2), ((await Shop.HeadAsync("MUG")).OnHand, (await Shop.HeadAsync("MUG", "shop")).InTransit));
        Assert.True((await Shop.RecordAsync(MovementKind.TransferIn, "MUG", 2, "shop")).IsOk);

        var there = await Shop.HeadAsync("MUG", "shop");
        Assert.Equal((2, 0), (there.OnHand, there.InTransit));
        AssertRefused(Reason.NotThere, await Shop.RecordAsync(MovementKind.TransferIn, "MUG", 1, "shop"));
    }

    [Fact]
    public async Task L7_movement_with_one_impossible_line_changes_nothing()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await Shop.ReceiveAsync("TEA", 1);
        var tea = new StockItem(new Sku("TEA"), LocationId.Main);
        var sale = new StockMovement(MovementKind.Sale, "pos", "1", [new MovementLine(Mug, 2), new MovementLine(tea, 2)]);

        AssertRefused(Reason.NotThere, await Shop.Ledger.RecordAsync(sale));
        Assert.Equal((5, 1), ((await Shop.HeadAsync("MUG")).OnHand, (await Shop.HeadAsync("TEA")).OnHand));
    }

    [Theory]
    [InlineData(MovementKind.Sale)]
    [InlineData(MovementKind.Shipped)]
    [InlineData(MovementKind.Damage)]
    [InlineData(MovementKind.TransferIn)]
    public async Task G4_movement_of_an_unknown_item_is_refused_and_makes_none(MovementKind kind)
    {
        AssertRefused(Reason.UnknownSku, await Shop.RecordAsync(kind, "GHOST", 1));
        Assert.Empty(await Shop.Ledger.GetHeadsAsync());
    }

    [Theory]
    [InlineData(MovementKind.Sale, 4)]
    [InlineData(MovementKind.Shrink, 4)]
    [InlineData(MovementKind.Damage, 4)]
    [InlineData(MovementKind.Count, 1)]
    [InlineData(MovementKind.Adjustment, -4)]
    public async Task A7_movement_that_would_strand_holds_is_refused_unless_forced(MovementKind kind, int units)
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 3));
        AssertRefused(Reason.WouldStrandHolds, await Shop.RecordAsync(kind, "MUG", units));
        var forced = await Shop.RecordAsync(kind, "MUG", units, forced: true);

        Assert.True(forced.IsOk, forced.Detail);
        Assert.Equal(hold.Id, Assert.Single(forced.Stranded).Id);
        Assert.Equal(2, (await Shop.HeadAsync("MUG")).Deficit);
    }

    [Fact]
    public async Task R1_nothing_is_held_while_units_are_missing_and_a_hold_can_still_be_given_back()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("anna", 1, ("MUG", 4));
        await Shop.RecordAsync(MovementKind.Count, "MUG", 2, forced: true);
        Assert.Equal(0, (await HoldAsync("ben", 1, ("MUG", 1))).Lines[0].Held);
        await HeldAsync("anna", 2, ("MUG", 1));

        Assert.Equal(1, (await HoldAsync("ben", 2, ("MUG", 5))).Lines[0].Held);
    }

    [Fact]
    public async Task Receipt_after_a_forced_count_below_what_is_set_aside_is_recorded()
    {
        await TenMugsAsync();
        Assert.True((await Shop.RecordAsync(MovementKind.Count, "MUG", 1, forced: true)).IsOk);
        var result = await Shop.RecordAsync(MovementKind.Receipt, "MUG", 1);

        Assert.True(result.IsOk, result.Detail);
        Assert.True((await Shop.RecordAsync(MovementKind.Receipt, "MUG", 9)).IsOk);
        Assert.Equal(7, (await Shop.HeadAsync("MUG")).Free);
    }

    [Fact]
    public async Task Lower_allowance_under_what_is_promised_is_refused_unless_forced()
    {
        Assert.True((await ConfigureAsync(5, "1")).IsOk);
        await HeldAsync("anna", 1, ("MUG", 4));
        AssertRefused(Reason.WouldStrandHolds, await ConfigureAsync(3, "2"));
        var forced = await ConfigureAsync(3, "3", forced: true);

        Assert.Single(forced.Stranded);
        Assert.Equal(1, (await Shop.HeadAsync("MUG")).Deficit);
    }

    private ValueTask<MovementResult> ConfigureAsync(long allowance, string reference, bool forced = false) => Shop.Ledger.ConfigureAsync(
        new SettingsChange(Mug, new StockSettings { BackorderAllowance = allowance }, "desk", reference) { Forced = forced });

    /// <summary>Ten on hand, four of them damaged, three announced.</summary>
    private async Task TenMugsAsync()
    {
        await Shop.ReceiveAsync("MUG", 10);
        await Shop.RecordAsync(MovementKind.Damage, "MUG", 4);
        await Shop.RecordAsync(MovementKind.Announced, "MUG", 3);
    }
}
