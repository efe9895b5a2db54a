using DemoStore;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.E2E;

/// <summary>What happens to a shop's stock away from its pages: counted, sold at another counter, received.</summary>
public static class StockRoom
{
    private const string Source = "e2e";
    private static int _references;

    /// <summary>A product of the test's own, of which this many units are there, all in one place; plenty of what can be had instead.</summary>
    public static async Task<Good> StockAsync(this ShopServer shop, int units)
    {
        ArgumentNullException.ThrowIfNull(shop);
        var good = shop.Goods.Next();
        await shop.CountAsync(good.Sku, units);
        foreach (var alternative in good.Alternatives)
        {
            await shop.CountAsync(alternative, 500);
        }

        return good;
    }

    /// <summary>Counts a product anew: this many units in the first location, none anywhere else.</summary>
    public static Task CountAsync(this ShopServer shop, string sku, int units) =>
        RecordAsync(shop, MovementKind.Count, [.. ShopLocation.All.Select((place, index) => LineOf(sku, place, index == 0 ? units : 0))]);

    /// <summary>Units are sold over another counter.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="good">What is sold.</param>
    /// <param name="units">How many.</param>
    /// <param name="force">They are gone even if they are held for a cart: the other counter was faster.</param>
    public static Task SellElsewhereAsync(this ShopServer shop, Good good, int units, bool force = false) =>
        RecordAsync(shop, MovementKind.Sale, [LineOf(good.Sku, ShopLocation.All[0], units)], force);

    /// <summary>New units come in.</summary>
    public static Task ReceiveAsync(this ShopServer shop, Good good, int units) =>
        RecordAsync(shop, MovementKind.Receipt, [LineOf(good.Sku, ShopLocation.All[0], units)]);

    /// <summary>So many units may be sold before they are there, and this is when they come.</summary>
    public static async Task PromiseAsync(this ShopServer shop, Good good, int units, DateOnly date, bool isPreorder = false)
    {
        ArgumentNullException.ThrowIfNull(good);
        var item = new StockItem(new Sku(good.Sku), new LocationId(ShopLocation.All[0].Id));
        var settings = new StockSettings { BackorderAllowance = units, PromiseDate = date, IsPreorder = isPreorder };
        var result = await LedgerOf(shop).ConfigureAsync(new SettingsChange(item, settings, Source, $"e2e-{Interlocked.Increment(ref _references)}"));
        result.IsOk.Should().BeTrue("the promise must be recorded: {0} {1}", result.Reason, result.Detail);
    }

    /// <summary>Fails unless as many units are sold, and none too many.</summary>
    public static async Task AssertSoldAsync(this ShopServer shop, Good good, int units)
    {
        ArgumentNullException.ThrowIfNull(shop);
        var heads = await LedgerOf(shop).GetHeadsAsync([new Sku(good.Sku)]);
        heads.Sum(head => head.Allocated).Should().Be(units);
        heads.Should().OnlyContain(head => head.Deficit == 0, "nothing is ever sold that is not there");
    }

    private static IInventoryLedger LedgerOf(ShopServer shop) => shop.Services.GetRequiredService<IInventoryLedger>();

    private static MovementLine LineOf(string sku, ShopLocation place, int units) => new(new StockItem(new Sku(sku), new LocationId(place.Id)), units);

    private static async Task RecordAsync(ShopServer shop, MovementKind kind, MovementLine[] lines, bool force = false)
    {
        var reference = $"e2e-{Interlocked.Increment(ref _references)}";
        var result = await LedgerOf(shop).RecordAsync(new StockMovement(kind, Source, reference, [.. lines]) { Forced = force });
        result.IsOk.Should().BeTrue("{0} must be recorded: {1} {2}", kind, result.Reason, result.Detail);
    }
}
