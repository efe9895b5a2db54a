using Xunit.Abstractions;

namespace CartIntegrity.E2E;

/// <summary>On a phone every page fits its width, and the popup is a sheet at the bottom.</summary>
public sealed class PhoneTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private static readonly int[] Widths = [390, 360];

    // What sticks out at the side and is not in a box of its own that scrolls.
    private const string WidthOfContent = "() => document.documentElement.scrollWidth";

    [SkippableFact]
    public Task Pages_fit_the_width() => RunAsync(shops.Holding.Server, Viewport.Phone, async shopper =>
    {
        var tour = new Tour(shops.Holding.Server, shopper, page => AtEachWidthAsync(shopper, width => AssertFitsAsync(shopper, width, page)));
        await tour.ShopAsync();
        await tour.WarehouseAsync();
    });

    [SkippableFact]
    public Task Popup_is_a_sheet() => RunAsync(shops.NotHolding.Server, Viewport.Phone, shopper =>
        new PopupTour(shops.NotHolding.Server, shopper, state => AtEachWidthAsync(shopper, async width =>
        {
            await AssertFitsAsync(shopper, width, state);
            if (state.StartsWith("popup", StringComparison.Ordinal))
            {
                await AssertSheetAsync(shopper, width);
            }
        })).WalkAsync());

    private static async Task AtEachWidthAsync(ShopperSession shopper, Func<int, Task> look)
    {
        foreach (var width in Widths)
        {
            await shopper.Page.SetViewportSizeAsync(width, Viewport.Phone.Height);
            await look(width);
        }
    }

    private static async Task AssertFitsAsync(ShopperSession shopper, int width, string page) =>
        (await shopper.Page.EvaluateAsync<int>(WidthOfContent)).Should().BeLessThanOrEqualTo(width, $"{page} must not scroll sideways");

    private static async Task AssertSheetAsync(ShopperSession shopper, int width)
    {
        var sheet = (await shopper.Alert.Dialog.BoundingBoxAsync())!;
        sheet.X.Should().Be(0);
        sheet.Width.Should().Be(width);
        (sheet.Y + sheet.Height).Should().BeApproximately(Viewport.Phone.Height, 1);
        sheet.Y.Should().BeGreaterThan(0, "what it is about stays in sight");
    }
}
