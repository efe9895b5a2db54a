using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: a hold is dead when the store's clock reaches its end, for every reader, tidied or not (R5 to R8).</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class ExpiryContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task R5_hold_lives_until_its_last_tick_and_no_longer()
    {
        await Shop.ReceiveAsync("MUG", 1);
        await HeldAsync("anna", 1, ("MUG", 1));
        Time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.NotNull(await Reservations.FindAsync(new CartId("anna")));
        Assert.Equal(0, (await HoldAsync("ben", 1, ("MUG", 1))).Lines[0].Held);
        Time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(await Reservations.FindAsync(new CartId("anna")));

        Assert.Equal(1, (await HoldAsync("ben", 2, ("MUG", 1))).Lines[0].Held);
    }

    [Fact]
    public async Task R7_dead_units_can_be_had_though_nobody_sweeps()
    {
        await Shop.ReceiveAsync("MUG", 2);
        await HeldAsync("anna", 1, ("MUG", 2));
        Time.Advance(Window);
        Assert.Equal(2, (await Shop.AvailabilityAsync("MUG")).Available);
        await HeldAsync("ben", 1, ("MUG", 2));

        Assert.Equal(2, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task R7_dead_units_of_a_hold_that_was_prolonged_are_counted_once()
    {
        await Shop.ReceiveAsync("MUG", 3);
        await HeldAsync("anna", 1, ("MUG", 1));
        Time.Advance(TimeSpan.FromMinutes(5));
        await HeldAsync("anna", 2, ("MUG", 2));
        await HeldAsync("anna", 3, ("MUG", 1));
        Time.Advance(Window);

        Assert.Equal(3, (await Shop.AvailabilityAsync("MUG")).Available);
        Assert.Equal(3, (await HoldAsync("ben", 1, ("MUG", 3))).Lines[0].Held);
    }

    [Fact]
    public async Task Hold_again_after_expiry_with_the_same_revision_is_a_new_hold()
    {
        await Shop.ReceiveAsync("MUG", 2);
        var first = await HeldAsync("anna", 1, ("MUG", 2));
        Time.Advance(Window);
        var second = await HeldAsync("anna", 1, ("MUG", 2));

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(2, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task Change_restarts_the_window_up_to_the_longest_hold()
    {
        await Shop.ReceiveAsync("MUG", 9);
        var first = await HeldAsync("anna", 1, ("MUG", 1));
        for (var revision = 2; revision <= 5; revision++)
        {
            Time.Advance(TimeSpan.FromMinutes(7));
            await HeldAsync("anna", revision, ("MUG", revision));
        }

        var hold = await Reservations.FindAsync(new CartId("anna"));
        Assert.Equal(first.FirstHeldAt + TimeSpan.FromMinutes(30), hold!.ExpiresAt);
    }

    [Fact]
    public async Task R8_commit_after_expiry_takes_the_same_units_again()
    {
        await Shop.ReceiveAsync("MUG", 2);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        Time.Advance(Window);
        var result = await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));

        Assert.True(result.IsOk, result.Detail);
        Assert.Equal((0, 2), ((await Shop.HeadAsync("MUG")).Reserved, (await Shop.HeadAsync("MUG")).Allocated));
    }

    [Fact]
    public async Task R8_commit_after_expiry_is_refused_whole_if_one_line_is_gone()
    {
        await Shop.ReceiveAsync("MUG", 2);
        await Shop.ReceiveAsync("TEA", 2);
        var hold = await HeldAsync("anna", 1, ("MUG", 2), ("TEA", 1));
        Time.Advance(Window);
        await HeldAsync("ben", 1, ("MUG", 1));
        var result = await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));

        AssertRefused(Reason.HoldExpired, result);
        Assert.Equal(new Sku("MUG"), Assert.Single(result.Missing));
        Assert.Equal(0, (await Shop.HeadAsync("TEA")).Allocated);
    }

    [Fact]
    public async Task R8_commit_after_expiry_of_units_that_could_now_only_be_promised_sells_nothing()
    {
        await Shop.ReceiveAsync("MUG", 2);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        await PromiseAsync(new DateOnly(2031, 5, 6), "first");
        Time.Advance(Window);
        await Shop.RecordAsync(MovementKind.Sale, "MUG", 1);
        var result = await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"));

        AssertRefused(Reason.HoldExpired, result);
        Assert.Equal(new Sku("MUG"), Assert.Single(result.Missing));
        Assert.Equal(0, (await Shop.HeadAsync("MUG")).Allocated);
    }

    [Fact]
    public async Task R8_commit_after_expiry_of_units_promised_for_a_later_day_than_before_sells_nothing()
    {
        await Shop.ReceiveAsync("MUG", 1);
        await PromiseAsync(new DateOnly(2031, 5, 6), "first");
        var hold = await HeldAsync("anna", 1, ("MUG", 3));
        Time.Advance(Window);
        await PromiseAsync(new DateOnly(2031, 6, 1), "later");
        AssertRefused(Reason.HoldExpired, await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1")));

        await PromiseAsync(new DateOnly(2031, 5, 6), "again");
        Assert.True((await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"))).IsOk);
    }

    [Fact]
    public async Task R7_commit_after_expiry_can_have_units_of_others_that_are_dead()
    {
        await Shop.ReceiveAsync("MUG", 2);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        Time.Advance(Window);
        await HeldAsync("ben", 1, ("MUG", 2));
        Time.Advance(Window);

        Assert.True((await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1"))).IsOk);
    }

    [Fact]
    public async Task R8_strict_commit_after_expiry_sells_nothing()
    {
        await Shop.UseAsync(new StockPolicy { AfterExpiry = AfterExpiry.Strict });
        await Shop.ReceiveAsync("MUG", 2);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        Time.Advance(Window);

        AssertRefused(Reason.HoldExpired, await Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1")));
        Assert.Equal(2, (await Shop.AvailabilityAsync("MUG")).Available);
    }

    [Fact]
    public async Task R7_sweeper_ends_dead_holds_and_only_those()
    {
        await Shop.ReceiveAsync("MUG", 2);
        await Shop.ReceiveAsync("TEA", 2);
        await HeldAsync("anna", 1, ("MUG", 1), ("TEA", 1));
        Time.Advance(TimeSpan.FromMinutes(5));
        await HeldAsync("ben", 1, ("MUG", 1));
        var sweeper = new ExpirySweeper(Shop.Store, Shop.Pump, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        Assert.Equal(0, await sweeper.RunOnceAsync());
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(2, await sweeper.RunOnceAsync());

        Assert.Equal((1, 0), ((await Shop.HeadAsync("MUG")).Reserved, (await Shop.HeadAsync("TEA")).Reserved));
        Assert.Equal(0, await sweeper.RunOnceAsync());
    }

    [Fact]
    public async Task Find_dead_names_no_more_skus_than_asked_for()
    {
        foreach (var sku in new[] { "A", "B", "C" })
        {
            await Shop.ReceiveAsync(sku, 1);
        }

        await HeldAsync("anna", 1, ("A", 1), ("B", 1), ("C", 1));
        Time.Advance(Window);

        Assert.Equal(2, (await Shop.Store.FindDeadAsync(2, CancellationToken.None)).Length);
        Assert.Equal(3, (await Shop.Store.FindDeadAsync(9, CancellationToken.None)).Length);
    }

    [Fact]
    public async Task D2_clock_set_back_does_not_take_the_ledger_back()
    {
        await Shop.ReceiveAsync("MUG", 2);
        Time.Jump(-TimeSpan.FromHours(1));
        var hold = await HeldAsync("anna", 1, ("MUG", 1));
        var journal = await Shop.JournalAsync();

        Assert.True(journal[1].Time >= journal[0].Time);
        Assert.True(hold.ExpiresAt <= journal[0].Time + Window);
    }

    private async Task PromiseAsync(DateOnly date, string reference)
    {
        var settings = new StockSettings { BackorderAllowance = 5, PromiseDate = date };
        Assert.True((await Shop.Ledger.ConfigureAsync(new SettingsChange(new StockItem(new Sku("MUG"), LocationId.Main), settings, "desk", reference))).IsOk);
    }
}
