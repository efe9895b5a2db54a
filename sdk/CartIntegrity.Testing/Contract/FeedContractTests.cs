using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: listeners hear of every committed change, in order, and of nothing else (P3, L5).</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class FeedContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    [Fact]
    public async Task Listener_hears_which_skus_and_carts_changed()
    {
        var heard = Listen();
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("anna", 3, ("MUG", 2));

        var changes = heard();
        Assert.Equal([1, 2], changes.Select(change => change.Sequence));
        Assert.Equal(new Sku("MUG"), Assert.Single(changes[0].Skus));
        Assert.Empty(changes[0].Carts);
        Assert.Equal(new CartRevision(new CartId("anna"), 3), Assert.Single(changes[1].Carts));
    }

    [Fact]
    public async Task P3_listener_hears_nothing_of_what_was_refused()
    {
        await Shop.ReceiveAsync("MUG", 1);
        var heard = Listen();
        await HoldAllAsync("anna", 1, ("MUG", 2));
        await Shop.Ledger.GetAvailabilityAsync(new AvailabilityQuery([new Sku("MUG")], ChannelId.Web, null));
        await Reservations.ReleaseAsync(new CartId("anna"));

        Assert.Empty(heard());
    }

    [Fact]
    public async Task P3_what_a_listener_hears_of_can_be_read()
    {
        List<bool> seen = [];
        using var end = Shop.Store.Subscribe(change =>
            seen.Add(Shop.Store.ReadCheckpointAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult().Sequence >= change.Sequence));
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("anna", 1, ("MUG", 1));

        Assert.Equal([true, true], seen);
    }

    [Fact]
    public async Task L5_sequences_heard_only_grow_and_reach_the_end()
    {
        var heard = Listen();
        await Shop.ReceiveAsync("MUG", 50);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(async () => await HoldAsync($"cart-{n}", 1, ("MUG", 1)))));

        var sequences = heard().Select(change => change.Sequence).ToArray();
        Assert.Equal(sequences.Order().Distinct(), sequences);
        Assert.Equal((await Shop.JournalAsync())[^1].Sequence, sequences[^1]);
        Assert.Equal(50, heard().SelectMany(change => change.Carts).Distinct().Count());
    }

    [Fact]
    public async Task Expiry_is_heard_by_its_sku_and_cart()
    {
        await Shop.ReceiveAsync("MUG", 5);
        await HeldAsync("anna", 1, ("MUG", 1));
        Time.Advance(TimeSpan.FromMinutes(10));
        var heard = Listen();
        await new ExpirySweeper(Shop.Store, Shop.Pump, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance).RunOnceAsync();

        var change = Assert.Single(heard());
        Assert.Equal((new Sku("MUG"), new CartId("anna")), (Assert.Single(change.Skus), Assert.Single(change.Carts).Cart));
    }

    [Fact]
    public async Task Listener_that_ended_hears_nothing_more()
    {
        var count = 0;
        var subscription = Shop.Store.Subscribe(_ => count++);
        await Shop.ReceiveAsync("MUG", 1);
        subscription.Dispose();
        subscription.Dispose();
        await Shop.ReceiveAsync("MUG", 1);

        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Listener_that_throws_neither_stops_others_nor_makes_a_stored_change_a_failure()
    {
        using var bad = Shop.Store.Subscribe(_ => throw new InvalidOperationException("A listener's own defect."));
        var heard = Listen();
        await Shop.ReceiveAsync("MUG", 3);
        var result = await HoldAsync("anna", 1, ("MUG", 1));

        Assert.True(result.IsOk, result.Detail);
        Assert.Equal(2, heard().Count);
    }

    /// <summary>Listens until the store is closed; the answer is what was heard so far.</summary>
    private Func<IReadOnlyList<LedgerChange>> Listen()
    {
        var heard = new List<LedgerChange>();
        Shop.Store.Subscribe(change =>
        {
            lock (heard)
            {
                heard.Add(change);
            }
        });
        return () =>
        {
            lock (heard)
            {
                return [.. heard];
            }
        };
    }
}
