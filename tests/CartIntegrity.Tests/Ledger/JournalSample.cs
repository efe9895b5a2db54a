using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>A ledger with a bit of everything in it, and its journal as bytes.</summary>
internal static class JournalSample
{
    public static async Task<(InMemoryLedgerStore Store, List<byte[]> Journal)> MakeAsync(TimeProvider? clock = null)
    {
        var time = clock as ManualTimeProvider ?? new ManualTimeProvider();
        var store = new InMemoryLedgerStore(time);
        var shop = await LedgerHarness.OpenByHandAsync(store, time);
        for (var seed = 1; seed <= 3; seed++)
        {
            await shop.ReceiveAsync("MUG", 9);
            await shop.ReceiveAsync("TEA", 9, "depot");
        }

        var item = new StockItem(new Sku("MUG"), LocationId.Main);
        await AskAsync(shop, shop.Ledger.ConfigureAsync(new SettingsChange(item, new StockSettings { BackorderAllowance = 5, PromiseDate = new DateOnly(2030, 3, 1) }, "desk", "1") { Reason = "spring" }));
        var anna = await AskAsync(shop, shop.Ledger.HoldAsync(LedgerHarness.CartOf("anna", 1, ("MUG", 30), ("TEA", 2))));
        await AskAsync(shop, shop.Ledger.HoldAsync(LedgerHarness.CartOf("ben", 1, ("TEA", 4))));
        await AskAsync(shop, shop.Ledger.BeginPaymentAsync(anna.Hold!.Id, anna.Hold.Version, TimeSpan.FromMinutes(30)));
        await AskAsync(shop, shop.Ledger.HoldAsync(LedgerHarness.CartOf("guest", 1, ("TEA", 1))));
        await AskAsync(shop, shop.Ledger.MoveAsync(new CartId("guest"), new CartId("ben")));
        await AskAsync(shop, shop.Ledger.AbandonAsync(new OrderId("O-2")));
        await shop.RecordAsync(MovementKind.Sale, "TEA", 99, "depot");
        time.Advance(TimeSpan.FromMinutes(11));
        await AskAsync(shop, shop.Ledger.HoldAsync(LedgerHarness.CartOf("cleo", 1, ("TEA", 1))));
        await AskAsync(shop, shop.Ledger.CommitAsync(anna.Hold.Id, anna.Hold.Version, new OrderId("O-1")));
        await AskAsync(shop, shop.Ledger.HoldAsync(LedgerHarness.CartOf("dora", 1, ("TEA", 1))));
        await AskAsync(shop, shop.Ledger.ReleaseAsync(new CartId("dora")));
        return (store, [.. store.ReadJournalAsync(0, CancellationToken.None).ToBlockingEnumerable().Select(record => record.ToArray())]);
    }

    private static async Task<T> AskAsync<T>(LedgerHarness shop, ValueTask<T> asked)
        where T : LedgerResult
    {
        var answer = asked.AsTask();
        await shop.PumpAsync();
        return await answer;
    }
}
