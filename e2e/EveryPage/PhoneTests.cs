using Xunit.Abstractions;

namespace CartIntegrity.E2E;

/// <summary>On a phone every page fits its width, and the popup is a sheet at the bottom.</summary>
public sealed class PhoneTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    // What sticks out at the side and is not in a box of its own that scrolls.
    private const string WidthOfContent = "() => document.documentElement.scrollWidth";

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(360)]
    public Task Pages_fit_the_width(int width) => RunAsync(shops.Holding.Server, async scene =>
    {
        var shopper = await PhoneAsync(scene, width);
        var tour = new Tour(scene.Shop, shopper, page => AssertFitsAsync(shopper, width, page));
        await tour.ShopAsync();
        await tour.WarehouseAsync();
    }, $"{nameof(Pages_fit_the_width)}-{width}");

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(360)]
    public Task Popup_is_a_sheet(int width) => RunAsync(shops.NotHolding.Server, async scene =>
    {
        var shopper = await PhoneAsync(scene, width);
        await new PopupTour(scene.Shop, shopper, async state =>
        {
            await AssertFitsAsync(shopper, width, state);
            if (state.StartsWith("popup", StringComparison.Ordinal))
            {
                var sheet = (await shopper.Alert.Dialog.BoundingBoxAsync())!;
                sheet.X.Should().Be(0);
                sheet.Width.Should().Be(width);
                (sheet.Y + sheet.Height).Should().BeApproximately(Viewport.Phone.Height, 1);
                sheet.Y.Should().BeGreaterThan(0, "what it is about stays in sight");
            }
        }).WalkAsync();
    }, $"{nameof(Popup_is_a_sheet)}-{width}");

    private static Task<ShopperSession> PhoneAsync(Scene scene, int width) => scene.ShopperAsync(viewport: Viewport.Phone with { Width = width });

    private static async Task AssertFitsAsync(ShopperSession shopper, int width, string page) =>
        (await shopper.Page.EvaluateAsync<int>(WidthOfContent)).Should().BeLessThanOrEqualTo(width, $"{page} must not scroll sideways");
}
