using Xunit.Abstractions;

namespace CartIntegrity.E2E;

/// <summary>Everything that can be pressed is large enough to be hit: 24 × 24 CSS pixels (WCAG 2.2, 2.5.8).</summary>
public sealed class TargetTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableTheory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public Task Pages(string screen) => RunAsync(shops.Holding.Server, ScreenOf(screen), async shopper =>
    {
        var tour = new Tour(shops.Holding.Server, shopper, name => AssertLargeAsync(shopper, name));
        await tour.ShopAsync();
        await tour.WarehouseAsync();
    }, $"{nameof(Pages)}-{screen}");

    [SkippableTheory]
    [InlineData("default", "desktop")]
    [InlineData("default", "phone")]
    [InlineData("midnight", "phone")]
    [InlineData("sheet", "phone")]
    public Task Popup(string look, string screen) => RunAsync(shops.NotHolding.Server, ScreenOf(screen), async shopper =>
    {
        await shopper.PutOnAsync(look);
        await new PopupTour(shops.NotHolding.Server, shopper, name => AssertLargeAsync(shopper, name)).WalkAsync();
    }, $"{nameof(Popup)}-{look}-{screen}");

    private static Viewport ScreenOf(string screen) => screen == "phone" ? Viewport.Phone : Viewport.Desktop;

    private static async Task AssertLargeAsync(ShopperSession shopper, string name) =>
        (await PageFacts.SmallTargetsAsync(shopper.Page)).Should().BeEmpty("everything on {0} must be large enough to hit", name);
}
