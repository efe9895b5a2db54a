using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: after a restart the ledger knows what it knew, answers what it answered, and goes on where it stopped (L4).</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class RestartContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    [Fact]
    public async Task L4_heads_holds_and_sequence_are_as_before()
    {
        await Shop.ReceiveAsync("MUG", 5, "depot");
        await Shop.ReceiveAsync("MUG", 2, "shop");
        await HeldAsync("anna", 3, ("MUG", 6));
        var paid = await HeldAsync("ben", 1, ("MUG", 1));
        await Reservations.BeginPaymentAsync(paid.Id, paid.Version, TimeSpan.FromMinutes(20));
        var before = await Shop.Store.ReadCheckpointAsync(CancellationToken.None);
        await ReopenAsync();
        var after = await Shop.Store.ReadCheckpointAsync(CancellationToken.None);

        Assert.Equal(before.Sequence, after.Sequence);
        Assert.Equal(before.Heads.AsEnumerable(), after.Heads);
        Assert.Equal(CheckpointText.Of(before.Holds), CheckpointText.Of(after.Holds));
    }

    [Fact]
    public async Task Journal_is_as_before_and_goes_on()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        await ReopenAsync();
        Assert.True((await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"))).IsOk);

        Assert.Equal([1, 2, 3], (await Shop.JournalAsync()).Select(record => record.Sequence));
    }

    [Fact]
    public async Task Keys_are_remembered()
    {
        var receipt = StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("MUG"), LocationId.Main), 5, "warehouse", "R-1");
        var first = await Shop.Ledger.RecordAsync(receipt);
        AssertRefused(Reason.NotThere, await Shop.Ledger.RecordAsync(Sale("S-1")));
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        await Reservations.AbandonAsync(new OrderId("O-2"));
        await ReopenAsync();

        var again = await Shop.Ledger.RecordAsync(receipt);
        Assert.Equal((true, true, first.Sequence), (again.IsOk, again.Replayed, again.Sequence));
        AssertRefused(Reason.NotThere, await Shop.Ledger.RecordAsync(Sale("S-1")));
        var committed = await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));
        Assert.Equal((true, true, 2), (committed.IsOk, committed.Replayed, Assert.Single(committed.Lines).Quantity));
        Assert.True((await Reservations.AbandonAsync(new OrderId("O-2"))).Replayed);
    }

    [Fact]
    public async Task Revisions_are_remembered()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("anna", 4, ("MUG", 2));
        await HeldAsync("ben", 4, ("MUG", 2));
        await Reservations.ReleaseAsync(new CartId("ben"));
        await ReopenAsync();

        AssertRefused(Reason.Superseded, await HoldAsync("anna", 3, ("MUG", 5)));
        AssertRefused(Reason.HoldEnded, await HoldAsync("ben", 4, ("MUG", 2)));
    }

    [Fact]
    public async Task Holds_that_died_meanwhile_are_dead()
    {
        await Shop.ReceiveAsync("MUG", 2);
        await HeldAsync("anna", 1, ("MUG", 2));
        await Shop.StopAsync();
        Time.Advance(TimeSpan.FromMinutes(11));
        await ReopenAsync();

        Assert.Equal(2, (await Shop.AvailabilityAsync("MUG")).Available);
        Assert.Equal(2, (await HoldAsync("ben", 1, ("MUG", 2))).Lines[0].Held);
    }

    [Fact]
    public async Task Moved_and_merged_holds_are_where_they_went()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("guest", 1, ("MUG", 2));
        await HeldAsync("anna", 1, ("MUG", 1));
        await Reservations.MoveAsync(new CartId("guest"), new CartId("anna"));
        await ReopenAsync();

        Assert.Null(await Reservations.FindAsync(new CartId("guest")));
        Assert.Equal(3, (await Reservations.FindAsync(new CartId("anna")))!.UnitsOf(new Sku("MUG")));
    }

    [Fact]
    public async Task D2_clock_set_back_while_closed_does_not_take_the_ledger_back()
    {
        await Shop.ReceiveAsync("MUG", 2);
        Time.Jump(-TimeSpan.FromHours(2));
        await ReopenAsync();
        await Shop.ReceiveAsync("MUG", 1);
        var journal = await Shop.JournalAsync();

        Assert.True(journal[1].Time >= journal[0].Time);
    }

    [Fact]
    public async Task Largest_cart_at_many_locations_can_be_read_again()
    {
        var skus = Enumerable.Range(0, StockLimits.LinesPerCommand).Select(n => new Sku($"S{n:0000}")).ToArray();
        foreach (var location in new[] { "a", "b", "c", "d" })
        {
            var lines = skus.Select(sku => new MovementLine(new StockItem(sku, new LocationId(location)), 1));
            Assert.True((await Shop.Ledger.RecordAsync(new StockMovement(MovementKind.Receipt, "test", location, [.. lines]))).IsOk);
        }

        var hold = await HeldAsync("anna", 1, [.. skus.Select(sku => (sku.Value, 4))]);
        await ReopenAsync();

        Assert.Equal(4 * skus.Length, (await Reservations.FindAsync(hold.Cart))!.Lines.Sum(line => line.Quantity));
    }

    private static StockMovement Sale(string reference) =>
        StockMovement.Of(MovementKind.Sale, new StockItem(new Sku("MUG"), LocationId.Main), 9, "pos", reference);
}
