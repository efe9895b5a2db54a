using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: what comes twice, late or in the wrong order does no harm (E1, E2, ID2, ID3, ID5).</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class IdempotencyContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    [Fact]
    public async Task E1_hold_of_the_same_revision_answers_the_current_state()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var first = await HoldAsync("anna", 1, ("MUG", 2));
        var journal = (await Shop.JournalAsync()).Count;
        var second = await HoldAsync("anna", 1, ("MUG", 2));

        Assert.Equal((first.Hold!.Id, first.Hold.Version), (second.Hold!.Id, second.Hold.Version));
        Assert.Equal(2, second.Lines[0].Held);
        Assert.Equal(journal, (await Shop.JournalAsync()).Count);
    }

    [Fact]
    public async Task Hold_of_an_older_revision_is_superseded()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("anna", 2, ("MUG", 1));
        AssertRefused(Reason.Superseded, await HoldAsync("anna", 1, ("MUG", 5)));

        Assert.Equal(1, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task ID2_movement_recorded_twice_has_one_effect_and_one_answer()
    {
        var movement = StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("MUG"), LocationId.Main), 5, "warehouse", "R-1");
        var first = await Shop.Ledger.RecordAsync(movement);
        var second = await Shop.Ledger.RecordAsync(movement);

        Assert.True(first.IsOk && second.IsOk);
        Assert.Equal((first.Sequence, true, false), (second.Sequence, second.Replayed, first.Replayed));
        Assert.Equal(5, (await Shop.HeadAsync("MUG")).OnHand);
    }

    [Fact]
    public async Task ID3_reference_used_for_something_else_is_refused()
    {
        var movement = StockMovement.Of(MovementKind.Receipt, new StockItem(new Sku("MUG"), LocationId.Main), 5, "warehouse", "R-1");
        await Shop.Ledger.RecordAsync(movement);
        AssertRefused(Reason.ReferenceReused, await Shop.Ledger.RecordAsync(movement with { Lines = [new MovementLine(movement.Lines[0].Item, 6)] }));
        var change = new SettingsChange(movement.Lines[0].Item, new StockSettings { BackorderAllowance = 1 }, "warehouse", "R-1");
        AssertRefused(Reason.ReferenceReused, await Shop.Ledger.ConfigureAsync(change));

        Assert.Equal(5, (await Shop.HeadAsync("MUG")).OnHand);
    }

    [Fact]
    public async Task ID5_refused_movement_does_not_succeed_later_behind_the_callers_back()
    {
        var sale = StockMovement.Of(MovementKind.Sale, new StockItem(new Sku("MUG"), LocationId.Main), 5, "pos", "S-1");
        await Shop.ReceiveAsync("MUG", 1);
        AssertRefused(Reason.NotThere, await Shop.Ledger.RecordAsync(sale));
        await Shop.ReceiveAsync("MUG", 10);
        var late = await Shop.Ledger.RecordAsync(sale);

        AssertRefused(Reason.NotThere, late);
        Assert.True(late.Replayed);
        Assert.Equal(11, (await Shop.HeadAsync("MUG")).OnHand);
    }

    [Fact]
    public async Task E2_commit_before_its_hold_is_refused_and_a_later_hold_stays_unsold()
    {
        await Shop.ReceiveAsync("MUG", 1);
        AssertRefused(Reason.NoSuchHold, await Reservations.CommitAsync(new HoldId(7, 7), 1, new OrderId("O-1")));
        await HeldAsync("anna", 1, ("MUG", 1));

        Assert.Equal((1, 0), ((await Shop.HeadAsync("MUG")).Reserved, (await Shop.HeadAsync("MUG")).Allocated));
    }

    [Fact]
    public async Task E1_release_move_and_payment_said_twice_do_it_once()
    {
        await Shop.ReceiveAsync("MUG", 3);
        var hold = await HeldAsync("guest", 1, ("MUG", 2));
        var (guest, anna) = (new CartId("guest"), new CartId("anna"));
        Assert.True((await Reservations.MoveAsync(guest, anna)).IsOk);
        var again = await Reservations.MoveAsync(guest, anna);
        Assert.Equal((true, hold.Id), (again.IsOk, again.Hold!.Id));
        Assert.True((await Reservations.BeginPaymentAsync(hold.Id, again.Hold.Version, TimeSpan.FromMinutes(5))).IsOk);
        Assert.True((await Reservations.BeginPaymentAsync(hold.Id, again.Hold.Version, TimeSpan.FromMinutes(5))).IsOk);
        Assert.True((await Reservations.EndPaymentAsync(hold.Id, again.Hold.Version)).IsOk);
        Assert.True((await Reservations.EndPaymentAsync(hold.Id, again.Hold.Version)).IsOk);
        Assert.True((await Reservations.ReleaseAsync(anna)).IsOk);
        Assert.True((await Reservations.ReleaseAsync(anna)).IsOk);

        Assert.Equal(0, (await Shop.HeadAsync("MUG")).Reserved);
    }
}
