using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: selling what is held, once per order id.</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class CommitContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    private static readonly OrderId Order = new("O-1");

    [Fact]
    public async Task Commit_allocates_what_was_held()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        var result = await Reservations.CommitAsync(hold.Id, hold.Version, Order);

        Assert.Equal((true, 2, false), (result.IsOk, Assert.Single(result.Lines).Quantity, result.Replayed));
        var head = await Shop.HeadAsync("MUG");
        Assert.Equal((5, 0, 2, 3), (head.OnHand, head.Reserved, head.Allocated, head.Free));
        Assert.Null(await Reservations.FindAsync(new CartId("anna")));
    }

    [Fact]
    public async Task Commit_locks_the_promise_of_its_moment()
    {
        await Shop.ReceiveAsync("MUG", 1);
        await PromiseAsync(new DateOnly(2030, 2, 1), "1");
        var hold = await HeldAsync("anna", 1, ("MUG", 3));
        await PromiseAsync(new DateOnly(2030, 2, 20), "2");
        var first = await Reservations.CommitAsync(hold.Id, hold.Version, Order);
        await PromiseAsync(new DateOnly(2030, 9, 9), "3");
        var again = await Reservations.CommitAsync(hold.Id, hold.Version, Order);

        var sold = Assert.Single(first.Lines);
        Assert.Equal((3, 2, new DateOnly(2030, 2, 20)), (sold.Quantity, sold.Promised, sold.PromiseDate!.Value));
        Assert.Equal(first.Lines.AsEnumerable(), again.Lines);
    }

    [Fact]
    public async Task Commit_promises_no_unit_that_is_there_and_every_unit_that_is_not()
    {
        await Shop.ReceiveAsync("MUG", 2);
        await PromiseAsync(new DateOnly(2030, 2, 1), "1");
        var hold = await HeldAsync("anna", 1, ("MUG", 4));
        await Shop.ReceiveAsync("MUG", 2);
        var whole = await Reservations.CommitAsync(hold.Id, hold.Version, Order);
        await Shop.ReceiveAsync("MUG", 2);
        var second = await HeldAsync("ben", 1, ("MUG", 2));
        Assert.True((await Shop.RecordAsync(MovementKind.Shrink, "MUG", 1)).IsOk);
        var later = await Reservations.CommitAsync(second.Id, second.Version, new OrderId("O-2"));

        Assert.Equal((4, 0, null), (whole.Lines[0].Quantity, whole.Lines[0].Promised, whole.Lines[0].PromiseDate));
        Assert.Equal((2, 1, new DateOnly(2030, 2, 1)), (later.Lines[0].Quantity, later.Lines[0].Promised, later.Lines[0].PromiseDate!.Value));
    }

    [Fact]
    public async Task R3_commit_again_for_the_same_order_gives_the_first_answer()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        var first = await Reservations.CommitAsync(hold.Id, hold.Version, Order);
        var second = await Reservations.CommitAsync(hold.Id, hold.Version, Order);

        Assert.Equal((true, true), (second.IsOk, second.Replayed));
        Assert.Equal(first.Lines.AsEnumerable(), second.Lines);
        Assert.Equal(2, (await Shop.HeadAsync("MUG")).Allocated);
    }

    [Fact]
    public async Task R3_commit_for_another_order_is_refused()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        await Reservations.CommitAsync(hold.Id, hold.Version, Order);

        AssertRefused(Reason.AlreadyCommitted, await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-2")));
    }

    [Fact]
    public async Task Commit_of_another_hold_for_an_ended_order_is_refused()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var anna = await HeldAsync("anna", 1, ("MUG", 2));
        var ben = await HeldAsync("ben", 1, ("MUG", 2));
        await Reservations.CommitAsync(anna.Id, anna.Version, Order);

        AssertRefused(Reason.AlreadyCommitted, await Reservations.CommitAsync(ben.Id, ben.Version, Order));
        Assert.Equal(2, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task Commit_is_fenced_by_the_version_the_shopper_agreed_to()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var agreed = await HeldAsync("anna", 1, ("MUG", 1));
        await HeldAsync("anna", 2, ("MUG", 5));

        AssertRefused(Reason.Superseded, await Reservations.CommitAsync(agreed.Id, agreed.Version, Order));
        Assert.Equal(0, (await Shop.HeadAsync("MUG")).Allocated);
    }

    [Fact]
    public async Task A3_commit_after_release_is_told_that_it_ended()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 1));
        await Reservations.ReleaseAsync(hold.Cart);

        AssertRefused(Reason.HoldEnded, await Reservations.CommitAsync(hold.Id, hold.Version, Order));
    }

    [Fact]
    public async Task Abandon_first_means_the_order_is_never_committed()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 1));
        Assert.Equal((true, false), Answer(await Reservations.AbandonAsync(Order)));
        Assert.Equal((true, true), Answer(await Reservations.AbandonAsync(Order)));

        AssertRefused(Reason.OrderAbandoned, await Reservations.CommitAsync(hold.Id, hold.Version, Order));
        Assert.Equal((1, 0), ((await Shop.HeadAsync("MUG")).Reserved, (await Shop.HeadAsync("MUG")).Allocated));
    }

    [Fact]
    public async Task Abandon_after_commit_is_told_what_was_sold()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 1));
        await Reservations.CommitAsync(hold.Id, hold.Version, Order);
        var result = await Reservations.AbandonAsync(Order);

        AssertRefused(Reason.AlreadyCommitted, result);
        Assert.Equal(1, Assert.Single(result.Lines).Quantity);
    }

    [Fact]
    public async Task Commit_takes_what_is_never_held_in_the_same_step()
    {
        await Shop.UseAsync(new StockPolicy { HoldOn = HoldOn.Never });
        await Shop.ReceiveAsync("MUG", 2);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        Assert.Equal((0, 2), ((await Shop.HeadAsync("MUG")).Reserved, (await Shop.HeadAsync("MUG")).Free));
        var result = await Reservations.CommitAsync(hold.Id, hold.Version, Order);

        Assert.Equal((true, 2L), (result.IsOk, (await Shop.HeadAsync("MUG")).Allocated));
    }

    [Fact]
    public async Task Commit_of_units_that_are_never_held_and_gone_sells_nothing()
    {
        await Shop.UseAsync(new StockPolicy { HoldOn = HoldOn.Never });
        await Shop.ReceiveAsync("MUG", 2);
        await Shop.ReceiveAsync("TEA", 2);
        var hold = await HeldAsync("anna", 1, ("MUG", 2), ("TEA", 1));
        await Shop.RecordAsync(MovementKind.Sale, "MUG", 1);
        var result = await Reservations.CommitAsync(hold.Id, hold.Version, Order);

        AssertRefused(Reason.InsufficientStock, result);
        Assert.Equal(new Sku("MUG"), Assert.Single(result.Missing));
        Assert.Equal(0, (await Shop.HeadAsync("TEA")).Allocated);
    }

    private async Task PromiseAsync(DateOnly date, string reference)
    {
        var settings = new StockSettings { BackorderAllowance = 5, PromiseDate = date };
        Assert.True((await Shop.Ledger.ConfigureAsync(new SettingsChange(new StockItem(new Sku("MUG"), LocationId.Main), settings, "desk", reference))).IsOk);
    }

    private static (bool IsOk, bool Replayed) Answer(CommitResult result) => (result.IsOk, result.Replayed);
}
