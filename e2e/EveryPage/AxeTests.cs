using Microsoft.Playwright;
using Xunit.Abstractions;

namespace CartIntegrity.E2E;

/// <summary>Every page and every state of the popup can be used by everybody, in the light and in the dark scheme.</summary>
public sealed class AxeTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Pages() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var tour = new Tour(shops.Holding.Server, shopper, _ => AssertInBothSchemesAsync(shopper));
        await tour.ShopAsync();
        await tour.WarehouseAsync();
    });

    [SkippableFact]
    public Task Popup() => RunAsync(shops.NotHolding.Server, shopper =>
        new PopupTour(shops.NotHolding.Server, shopper, _ => AssertInBothSchemesAsync(shopper)).WalkAsync());

    private static async Task AssertInBothSchemesAsync(ShopperSession shopper)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await shopper.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Axe.AssertAccessibleAsync(shopper.Page);
        }
    }
}
