using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Nothing moves for somebody whom movement makes ill.</summary>
public sealed class MotionTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableFact]
    public Task Pages_stand_still() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var tour = new Tour(shops.Holding.Server, shopper, async _ => (await PageFacts.MovingAsync(shopper.Page)).Should().BeEmpty("{0} must stand still", shopper.Page.Url));
        await tour.ShopAsync();
        await tour.WarehouseAsync();
    });

    [SkippableTheory]
    [InlineData("default")]
    [InlineData("midnight")]
    [InlineData("sheet")]
    public Task Popup_and_notices_stand_still(string look) => RunAsync(Shop, Viewport.Phone, async shopper =>
    {
        await shopper.PutOnAsync(look);
        await new PopupTour(Shop, shopper, async _ => (await PageFacts.MovingAsync(shopper.Page)).Should().BeEmpty()).WalkAsync();
    }, $"{nameof(Popup_and_notices_stand_still)}-{look}");

    /// <summary>What the two above look for is found where movement is welcome.</summary>
    [SkippableFact]
    public Task Popup_rises_for_everybody_else() => RunAsync(Shop, async scene =>
    {
        var shopper = await scene.ShopperAsync(configure: options => options.ReducedMotion = ReducedMotion.NoPreference);
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await Shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");

        await Expect(shopper.Alert.Dialog).ToHaveCSSAsync("animation-name", "rise");
        (await PageFacts.MovingAsync(shopper.Page)).Should().Contain(what => what.StartsWith("dialog", StringComparison.Ordinal));
    });
}
