using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>A ledger in memory whose shoppers are whoever the test says.</summary>
internal sealed class LimitScene : IShopperOrigin, IAsyncDisposable
{
    private readonly IIdSource _ids;

    private LimitScene(LedgerHarness shop, StockPolicy policy, IIdSource ids)
    {
        (Shop, Policy, _ids) = (shop, policy, ids);
        Ledger = new InventoryLedger(shop.Store, shop.Pump, policy, ids, this);
    }

    public LedgerHarness Shop { get; }

    public StockPolicy Policy { get; }

    /// <summary>Asks as <see cref="Current"/>; the harness's own ledger asks as the shop.</summary>
    public InventoryLedger Ledger { get; }

    public ShopperOrigin? Current { get; set; } = Guest;

    public static ShopperOrigin Guest { get; } = new(IsVerified: false);

    public static Task<LimitScene> OpenAsync(HoldLimits limits, params (string Sku, int Units)[] stock)
    {
        var time = new ManualTimeProvider();
        return OpenAsync(new InMemoryLedgerStore(time), time, limits, stock);
    }

    public static async Task<LimitScene> OpenAsync(ILedgerStore store, ManualTimeProvider time, HoldLimits limits, params (string Sku, int Units)[] stock)
    {
        var policy = new StockPolicy { Limits = limits };
        var shop = await LedgerHarness.OpenByHandAsync(store, time, new LedgerPumpOptions { Policy = policy });
        foreach (var (sku, units) in stock)
        {
            await shop.ReceiveAsync(sku, units);
        }

        return new LimitScene(shop, policy, new CountingIdSource());
    }

    public static ShopperOrigin GuestFrom(ulong range) => Guest with { AddressRange = range };

    public static ShopperOrigin Member(string id) => new(IsVerified: true) { Shopper = new ShopperId(id) };

    public Task<HoldResult> HoldAsync(string cart, long revision, params (string Sku, int Quantity)[] lines) =>
        AskAsync(Ledger.HoldAsync(LedgerHarness.CartOf(cart, revision, lines)));

    public Task<HoldResult> CheckoutAsync(string cart, long revision, params (string Sku, int Quantity)[] lines) =>
        AskAsync(Ledger.HoldAsync(LedgerHarness.CartOf(cart, revision, lines), HoldMode.AllOrNothing));

    public Task<HoldResult> MoveAsync(string from, string to) => AskAsync(Ledger.MoveAsync(new CartId(from), new CartId(to)));

    /// <summary>Sets a backorder allowance.</summary>
    public async Task AllowAsync(string sku, long units, string? location = null)
    {
        var item = new StockItem(new Sku(sku), location is null ? LocationId.Main : new LocationId(location));
        var answer = await AskAsync(Ledger.ConfigureAsync(new SettingsChange(item, new StockSettings { BackorderAllowance = units }, "scene", $"{item}")));
        answer.IsOk.Should().BeTrue();
    }

    /// <summary>Another server on the same journal; it remembers nothing of the shoppers.</summary>
    public async Task<LimitScene> RestartAsync()
    {
        var store = await JournalLedgerStore.CopyAsync(Shop.Store, Shop.Time);
        return new LimitScene(await LedgerHarness.OpenByHandAsync(store, Shop.Time, Shop.Options), Policy, _ids);
    }

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
