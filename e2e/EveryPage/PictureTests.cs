using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>
/// Pictures of every page and of the popup, for people to look at: <c>PICTURES=1 npm test -- e2e</c> writes them to
/// <c>.artifacts/screenshots</c>, those of the readme too.
/// </summary>
public sealed class PictureTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Artifacts, "screenshots");

    [SkippableTheory]
    [InlineData(ColorScheme.Light, "desktop")]
    [InlineData(ColorScheme.Dark, "desktop")]
    [InlineData(ColorScheme.Light, "phone")]
    [InlineData(ColorScheme.Dark, "phone")]
    public Task Pages(ColorScheme scheme, string screen) => TakeAsync(shops.Holding.Server, scheme, screen, async (shopper, take) =>
    {
        var tour = new Tour(shops.Holding.Server, shopper, name => take(name, true));
        await tour.ShopAsync();
        await tour.WarehouseAsync();
    });

    [SkippableTheory]
    [InlineData(ColorScheme.Light, "desktop")]
    [InlineData(ColorScheme.Dark, "desktop")]
    [InlineData(ColorScheme.Light, "phone")]
    [InlineData(ColorScheme.Dark, "phone")]
    public Task Popup(ColorScheme scheme, string screen) => TakeAsync(shops.NotHolding.Server, scheme, screen, (shopper, take) =>
        new PopupTour(shops.NotHolding.Server, shopper, name => take(name, false)).WalkAsync());

    [SkippableTheory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public Task Readme(string screen) => TakeAsync(shops.NotHolding.Server, ColorScheme.Light, screen, async (shopper, take) =>
    {
        var shop = shops.NotHolding.Server;
        var goods = new[] { await shop.StockAsync(units: 9), await shop.StockAsync(units: 9), await shop.StockAsync(units: 9) };
        foreach (var (good, quantity) in goods.Zip([1, 2, 3]))
        {
            await shopper.Basket.AddAsync(good, quantity);
        }

        await shopper.Basket.OpenAsync();
        await shop.SellElsewhereAsync(goods[2], 9);
        await shopper.Alert.ExpectAsync(goods[2], "This item has just sold out.");
        await Expect(shopper.Page.GetByRole(AriaRole.Heading, new() { Name = "One thing needs your decision" })).ToBeVisibleAsync();
        await take("readme", false);
    });

    private Task TakeAsync(
        ShopServer shop, ColorScheme scheme, string screen, Func<ShopperSession, Func<string, bool, Task>, Task> visit,
        [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("PICTURES") == "1", "Pictures are only taken with PICTURES=1.");
        return RunAsync(shop, async scene =>
        {
            var viewport = screen == "phone" ? Viewport.Phone : Viewport.Desktop;
            var shopper = await scene.ShopperAsync(viewport: viewport, configure: options => options.ColorScheme = scheme);
            await visit(shopper, (page, full) => shopper.Page.ScreenshotAsync(new()
            {
                Path = Path.Combine(Folder, $"{page}-{screen}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = full,
            }));
        }, $"{name}-{screen}-{scheme}");
    }
}
