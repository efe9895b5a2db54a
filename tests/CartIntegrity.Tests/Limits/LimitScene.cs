using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>A ledger in memory whose shoppers are whoever the test says.</summary>
internal sealed class LimitScene : IShopperOrigin, IAsyncDisposable
{
    private readonly CountingIdSource _ids = new();

    private LimitScene(LedgerHarness shop, StockPolicy policy)
    {
        (Shop, Policy) = (shop, policy);
        Ledger = new InventoryLedger(shop.Store, shop.Pump, policy, _ids, this);
    }

    public LedgerHarness Shop { get; }

    public StockPolicy Policy { get; }

    /// <summary>Asks as <see cref="Current"/>; the harness's own ledger asks as the shop.</summary>
    public InventoryLedger Ledger { get; }

    public ShopperOrigin? Current { get; set; } = Guest;

    public static ShopperOrigin Guest { get; } = new(IsVerified: false);

    public static async Task<LimitScene> OpenAsync(HoldLimits limits, params (string Sku, int Units)[] stock)
    {
        var policy = new StockPolicy { Limits = limits };
        var time = new ManualTimeProvider();
        var shop = await LedgerHarness.OpenByHandAsync(new InMemoryLedgerStore(time), time, new LedgerPumpOptions { Policy = policy });
        foreach (var (sku, units) in stock)
        {
            await shop.ReceiveAsync(sku, units);
        }

        return new LimitScene(shop, policy);
    }

    public static ShopperOrigin GuestFrom(ulong range) => Guest with { AddressRange = range };

    public static ShopperOrigin Member(string id) => new(IsVerified: true) { Shopper = new ShopperId(id) };

    public Task<HoldResult> HoldAsync(string cart, long revision, params (string Sku, int Quantity)[] lines) =>
        AskAsync(Ledger.HoldAsync(LedgerHarness.CartOf(cart, revision, lines)));

    public Task<HoldResult> CheckoutAsync(string cart, long revision, params (string Sku, int Quantity)[] lines) =>
        AskAsync(Ledger.HoldAsync(LedgerHarness.CartOf(cart, revision, lines), HoldMode.AllOrNothing));

    public async Task<T> AskAsync<T>(ValueTask<T> asked)
        where T : LedgerResult
    {
        var answer = asked.AsTask();
        await Shop.PumpAsync();
        return await answer;
    }

    public void Pass(double minutes) => Shop.Time.Advance(TimeSpan.FromMinutes(minutes));

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
