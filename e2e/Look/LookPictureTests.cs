using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>
/// The pictures of the three looks for the readme: <c>PICTURES=1 npm test -- e2e</c> writes them to <c>sdk/docs/images</c>. Each from a shop of its own, so
/// that it always shows the same products, and only the popup with a margin, so that the files stay small.
/// </summary>
public sealed class LookPictureTests(BrowserFixture browser, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private const int Margin = 28;

    [SkippableTheory]
    [InlineData("default", "desktop")]
    [InlineData("midnight", "desktop")]
    [InlineData("sheet", "phone")]
    public async Task Look(string look, string screen)
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("PICTURES") == "1", "Pictures are only taken with PICTURES=1.");
        await using var shop = TestShop.Start(HoldOn.Checkout);
        await RunAsync(shop.Server, async scene =>
        {
            var viewport = screen == "phone" ? Viewport.Phone : Viewport.Desktop;
            var shopper = await scene.ShopperAsync(viewport: viewport, configure: options => options.ColorScheme = ColorScheme.Light);
            await shopper.PutOnAsync(look);
            await ShowAsync(shop.Server, shopper);
            await shopper.Page.ScreenshotAsync(new()
            {
                Path = Path.Combine(RepositoryFolder.Path, "sdk", "docs", "images", $"look-{look}.png"),
                Clip = screen == "phone" ? null : Around((await shopper.Alert.Dialog.BoundingBoxAsync())!),
                Animations = ScreenshotAnimations.Disabled,
            });
        }, $"{nameof(Look)}-{look}");
    }

    private static async Task ShowAsync(ShopServer shop, ShopperSession shopper)
    {
        var (gone, fewer) = (await shop.StockAsync(units: 9), await shop.StockAsync(units: 9));
        await shopper.Basket.AddAsync(gone);
        await shopper.Basket.AddAsync(fewer, quantity: 5);
        await shop.SellElsewhereAsync(gone, 9);
        await shopper.Alert.ExpectAsync(gone, "This item has just sold out.");
        await shop.SellElsewhereAsync(fewer, 7);
        await shopper.Alert.ExpectAsync(fewer, "Only 2 left.");
        await Expect(shopper.Page.GetByRole(AriaRole.Heading, new() { Name = "2 things need your decision" })).ToBeVisibleAsync();
    }

    private static Clip Around(LocatorBoundingBoxResult box) => new()
    {
        X = box.X - Margin,
        Y = Math.Max(0, box.Y - Margin),
        Width = box.Width + 2 * Margin,
        Height = box.Height + 2 * Margin,
    };
}
