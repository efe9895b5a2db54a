using Microsoft.Playwright;
using Xunit.Abstractions;

namespace CartIntegrity.E2E;

/// <summary>Every page and every state of the popup can be used by everybody, in the light and in the dark scheme.</summary>
public sealed class AxeTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Pages(ColorScheme scheme) => LookAsync(shops.Holding, scheme, async (shop, shopper) =>
    {
        var tour = new Tour(shop, shopper, _ => Axe.AssertAccessibleAsync(shopper.Page));
        await tour.ShopAsync();
        await tour.WarehouseAsync();
    });

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Popup(ColorScheme scheme) => LookAsync(shops.NotHolding, scheme, (shop, shopper) =>
        new PopupTour(shop, shopper, _ => Axe.AssertAccessibleAsync(shopper.Page)).WalkAsync());

    private Task LookAsync(
        TestShop shop, ColorScheme scheme, Func<ShopServer, ShopperSession, Task> look, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        RunAsync(shop.Server, async scene => await look(shop.Server, await scene.ShopperAsync(configure: options => options.ColorScheme = scheme)), $"{name}-{scheme}");
}
