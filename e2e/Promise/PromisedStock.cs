using DemoStore;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.E2E;

/// <summary>What the warehouse promises beyond what is there.</summary>
public static class PromisedStock
{
    private static int _references;

    /// <summary>A product of the test's own, of which this many units are there and six more are promised.</summary>
    public static async Task<Good> PromisedAsync(this ShopServer shop, int units, DateOnly day, bool isPreorder = false)
    {
        var good = await shop.StockAsync(units);
        await shop.PromiseAsync(good, day, isPreorder);
        return good;
    }

    /// <summary>The warehouse says when six more units of a product are expected.</summary>
    public static async Task PromiseAsync(this ShopServer shop, Good good, DateOnly day, bool isPreorder = false)
    {
        ArgumentNullException.ThrowIfNull(shop);
        ArgumentNullException.ThrowIfNull(good);
        var item = new StockItem(new Sku(good.Sku), new LocationId(ShopLocation.All[0].Id));
        var settings = new StockSettings { BackorderAllowance = 6, PromiseDate = day, IsPreorder = isPreorder };
        var change = new SettingsChange(item, settings, "e2e-promise", $"{Interlocked.Increment(ref _references)}");
        var result = await shop.Services.GetRequiredService<IInventoryLedger>().ConfigureAsync(change);
        result.IsOk.Should().BeTrue("the promise must be recorded: {0} {1}", result.Reason, result.Detail);
    }
}
