using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>I7: what is remembered of shoppers is bounded, and forgotten in time.</summary>
public sealed class HolderBookTests
{
    [Fact]
    public async Task Notes_of_large_carts_are_bounded_by_their_lines()
    {
        await using var scene = await LimitScene.OpenAsync(HoldLimits.Off with { UnitsPerLine = 1 }, [.. Skus(500).Select(sku => (sku, 100))]);
        (string, int)[] wanted = [.. Skus(500).Select(sku => (sku, 2))];
        for (var cart = 0; cart < 50; cart++)
        {
            await scene.HoldAsync($"c-{cart}", 1, wanted);
        }

        var noted = Enumerable.Range(0, 50).Select(cart => scene.Ledger.Of(new CartId($"c-{cart}")).Length).ToList();
        noted.Sum().Should().BeLessThanOrEqualTo(HeldBackNotes.MostLines);
        noted[^1].Should().Be(500);

        static IEnumerable<string> Skus(int count) => Enumerable.Range(0, count).Select(number => $"S-{number:D4}");
    }

    [Fact]
    public void I7_flood_of_keys_forgets_the_longest_untouched_and_never_grows()
    {
        var entries = new RememberedEntries<int, object>(1_000, TimeSpan.FromHours(1));
        var now = DateTimeOffset.UnixEpoch;
        var honest = entries.Touch(-1, now);
        for (var bot = 0; bot < 50_000; bot++)
        {
            now += TimeSpan.FromMilliseconds(1);
            entries.Touch(bot, now);
            if (bot % 500 == 0)
            {
                entries.Touch(-1, now).Should().BeSameAs(honest, "whoever comes back is not the longest untouched");
            }
        }

        entries.Count.Should().Be(1_000);
    }

    [Fact]
    public void Untouched_entries_are_forgotten_when_their_time_is_over()
    {
        var entries = new RememberedEntries<int, object>(1_000, TimeSpan.FromHours(1));
        entries.Touch(1, DateTimeOffset.UnixEpoch);
        entries.Touch(2, DateTimeOffset.UnixEpoch.AddMinutes(30));
        entries.Touch(3, DateTimeOffset.UnixEpoch.AddMinutes(61));
        (entries.Find(1), entries.Find(2) is not null, entries.Count).Should().Be((null, true, 2));
    }

    [Fact]
    public async Task I7_one_shopper_with_many_holds_and_items_costs_a_bounded_amount()
    {
        string[] skus = [.. Enumerable.Range(0, 60).Select(n => $"S{n:00}")];
        await using var scene = await LimitScene.OpenAsync(new HoldLimits { UnpaidEnds = 1 }, [.. skus.Select(sku => (sku, 9))]);
        for (var revision = 1; revision <= 3; revision++)
        {
            await scene.HoldAsync("bot", revision, [.. skus.Select(sku => (sku, 1))]);
            scene.Pass(11);
        }

        var last = await scene.HoldAsync("bot", 4, [.. skus.Select(sku => (sku, 1))]);
        last.Lines.Count(line => line.Limit == HoldLimit.CoolDown).Should().Be(32, "so many items are remembered of one shopper");
    }

    [Fact]
    public async Task Batch_that_fails_counts_for_nobody()
    {
        var time = new ManualTimeProvider();
        var fault = StoreFault.None;
        var store = new FaultyLedgerStore(new InMemoryLedgerStore(time), () => fault);
        var policy = new StockPolicy { Limits = HoldLimits.Off with { HoldsPerShopper = 1 } };
        await using var shop = await LedgerHarness.OpenByHandAsync(store, time, new LedgerPumpOptions { Policy = policy });
        await shop.ReceiveAsync("MUG", 9);
        var ledger = new InventoryLedger(store, shop.Pump, policy, new CountingIdSource(), new Anna());

        fault = StoreFault.Constraint;
        (await AskAsync("phone")).Kind.Should().Be(ResultKind.Unavailable);
        fault = StoreFault.None;
        (await AskAsync("desk")).Lines[0].Held.Should().Be(1);

        async Task<HoldResult> AskAsync(string cart)
        {
            var asked = ledger.HoldAsync(LedgerHarness.CartOf(cart, 1, ("MUG", 1))).AsTask();
            await shop.PumpAsync();
            return await asked;
        }
    }

    [Fact]
    public async Task Server_that_restarts_forgets_the_shopper_and_knows_the_guests_share()
    {
        await using var scene = await LimitScene.OpenAsync(HoldLimits.Off with { HoldsPerShopper = 1, UnverifiedShare = 0.3 }, ("MUG", 100));
        await scene.HoldAsync("bot", 1, ("MUG", 30));
        scene.Current = LimitScene.Member("anna");
        await scene.HoldAsync("phone", 1, ("MUG", 1));

        var store = await JournalLedgerStore.CopyAsync(scene.Shop.Store, scene.Shop.Time);
        await using var after = await LedgerHarness.OpenByHandAsync(store, scene.Shop.Time, scene.Shop.Options);
        var ledger = new InventoryLedger(store, after.Pump, scene.Policy, new CountingIdSource(), scene);
        var desk = ledger.HoldAsync(LedgerHarness.CartOf("desk", 1, ("MUG", 1))).AsTask();
        scene.Current = LimitScene.Guest;
        var guest = ledger.HoldAsync(LedgerHarness.CartOf("guest", 1, ("MUG", 1))).AsTask();
        await after.PumpAsync();
        (await desk).Lines[0].Held.Should().Be(1, "whose holds they are is in no journal");
        (await guest).Lines[0].Limit.Should().Be(HoldLimit.UnverifiedShare, "that they are guests' is");
    }

    private sealed class Anna : IShopperOrigin
    {
        public ShopperOrigin? Current { get; } = LimitScene.Member("anna");
    }
}
