using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: many callers at once, on real threads (group A of the fault catalogue).</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class ConcurrencyContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    [Theory]
    [InlineData(2)]
    [InlineData(32)]
    [InlineData(256)]
    public async Task A1_of_many_callers_exactly_one_gets_the_last_unit(int callers)
    {
        await Shop.ReceiveAsync("MUG", 1);
        var results = await AllAtOnceAsync(callers, n => HoldAllAsync($"cart-{n}", 1, ("MUG", 1)));

        Assert.Single(results, result => result.IsOk);
        Assert.All(results.Where(result => !result.IsOk), result => AssertRefused(Reason.InsufficientStock, result));
        Assert.Equal(1, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task A5_two_lines_of_one_sku_from_many_carts_never_oversell()
    {
        await Shop.ReceiveAsync("MUG", 10);
        var results = await AllAtOnceAsync(64, n => HoldAllAsync($"cart-{n}", 1, ("MUG", 2), ("MUG", 1)));

        Assert.Equal(3, results.Count(result => result.IsOk));
        Assert.Equal(9, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task A6_carts_that_name_the_same_skus_in_opposite_order_all_get_an_answer()
    {
        string[] skus = [.. Enumerable.Range(0, 20).Select(n => $"S{n:00}")];
        foreach (var sku in skus)
        {
            await Shop.ReceiveAsync(sku, 32);
        }

        var results = await AllAtOnceAsync(64, n =>
            HoldAllAsync($"cart-{n}", 1, [.. (n % 2 == 0 ? skus : skus.Reverse()).Select(sku => (sku, 1))]));

        Assert.Equal(32, results.Count(result => result.IsOk));
        Assert.All(skus, sku => Assert.Equal(32, Shop.HeadAsync(sku).AsTask().GetAwaiter().GetResult().Reserved));
    }

    [Fact]
    public async Task A8_same_order_and_same_reference_from_many_callers_take_effect_once()
    {
        await Shop.ReceiveAsync("MUG", 5);
        var hold = await HeldAsync("anna", 1, ("MUG", 2));
        var sale = StockMovement.Of(MovementKind.Sale, new StockItem(new Sku("MUG"), LocationId.Main), 1, "pos", "S-1");
        var commits = await AllAtOnceAsync(32, _ => Reservations.CommitAsync(hold.Id, hold.Version, new OrderId("O-1")));
        var sales = await AllAtOnceAsync(32, _ => Shop.Ledger.RecordAsync(sale));

        Assert.All(commits, result => Assert.True(result.IsOk));
        Assert.Single(commits, result => !result.Replayed);
        Assert.Single(sales, result => !result.Replayed);
        Assert.Equal((4, 2), ((await Shop.HeadAsync("MUG")).OnHand, (await Shop.HeadAsync("MUG")).Allocated));
    }

    [Fact]
    public async Task A9_hot_item_is_sold_to_the_last_unit_and_everybody_is_answered()
    {
        await Shop.ReceiveAsync("MUG", 100);
        var results = await AllAtOnceAsync(1_000, n => HoldAllAsync($"cart-{n}", 1, ("MUG", 1)));

        Assert.Equal(100, results.Count(result => result.IsOk));
        Assert.Equal(0, (await Shop.HeadAsync("MUG")).Free);
    }

    [Fact]
    public async Task A3_commit_release_and_abandon_at_once_end_the_hold_once()
    {
        await Shop.ReceiveAsync("MUG", 50);
        for (var round = 0; round < 25; round++)
        {
            var hold = await HeldAsync($"cart-{round}", 1, ("MUG", 2));
            var order = new OrderId($"O-{round}");
            var commit = Task.Run(async () => await Reservations.CommitAsync(hold.Id, hold.Version, order));
            var release = Task.Run(async () => await Reservations.ReleaseAsync(hold.Cart));
            var abandon = Task.Run(async () => await Reservations.AbandonAsync(order));
            await Task.WhenAll(commit, release, abandon);
            Assert.False((await commit).IsOk && (await abandon).IsOk, "An order id ended twice.");
        }

        var head = await Shop.HeadAsync("MUG");
        Assert.Equal((0, 50L), (head.Reserved, head.Free + head.Allocated));
    }

    [Fact]
    public async Task A11_many_changes_of_one_cart_leave_the_latest_revision_standing()
    {
        await Shop.ReceiveAsync("MUG", 100);
        var results = await AllAtOnceAsync(100, n => HoldAsync("anna", n + 1, ("MUG", n + 1)));

        Assert.All(results, result => Assert.True(result.IsOk || result.Reason == Reason.Superseded));
        Assert.Equal((100, 100), ((await Reservations.FindAsync(new CartId("anna")))!.Revision, (await Shop.HeadAsync("MUG")).Reserved));
    }

    [Fact]
    public async Task X1_readers_see_only_states_that_were_committed()
    {
        await Shop.ReceiveAsync("MUG", 10);
        await Shop.ReceiveAsync("TEA", 10);
        using var done = new CancellationTokenSource();
        var query = new AvailabilityQuery([new Sku("MUG"), new Sku("TEA")], ChannelId.Web, null);
        var reader = Task.Run(async () =>
        {
            var (last, reads) = (0L, 0);
            do
            {
                var reading = await Shop.Ledger.GetAvailabilityAsync(query);
                Assert.Equal(reading.Skus[0].Available, reading.Skus[1].Available);
                Assert.True(reading.Sequence >= last, "What was seen once is not unseen.");
                (last, reads) = (reading.Sequence, reads + 1);
            }
            while (!done.IsCancellationRequested);
            return reads;
        });
        await AllAtOnceAsync(200, n => HoldAsync($"cart-{n % 20}", n, ("MUG", 1 + (n % 3)), ("TEA", 1 + (n % 3))));
        await done.CancelAsync();

        Assert.True(await reader > 0);
    }

    private static async Task<T[]> AllAtOnceAsync<T>(int callers, Func<int, ValueTask<T>> call)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, callers).Select(n => Task.Run(async () =>
        {
            await gate.Task;
            return await call(n);
        })).ToArray();
        gate.SetResult();
        return await Task.WhenAll(calls);
    }
}
