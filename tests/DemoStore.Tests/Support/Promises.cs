using System.Globalization;
using CartIntegrity;

namespace DemoStore.Tests;

/// <summary>What the shop promises beyond what is there.</summary>
internal static class Promises
{
    private static int _references;

    /// <summary>Leaves so many units of a product, and promises more of it.</summary>
    public static async Task PromiseAsync(this TestShop shop, string sku, int onHand, int allowance, DateOnly? date, bool isPreorder = false)
    {
        await shop.LeaveAsync(sku, onHand);
        await shop.SetAsync(sku, new StockSettings { BackorderAllowance = allowance, PromiseDate = date, IsPreorder = isPreorder });
    }

    /// <summary>The warehouse changes what is promised of a product.</summary>
    public static async Task SetAsync(this TestShop shop, string sku, StockSettings settings)
    {
        var item = new StockItem(new Sku(sku), new LocationId(ShopLocation.London.Id));
        var reference = Interlocked.Increment(ref _references).ToString(CultureInfo.InvariantCulture);
        (await shop.Ledger.ConfigureAsync(new SettingsChange(item, settings, "promises", reference))).IsOk.Should().BeTrue();
    }
}
