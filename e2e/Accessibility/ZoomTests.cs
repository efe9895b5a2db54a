using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Shop and popup for somebody who makes everything, or the text alone, twice as large.</summary>
public sealed class ZoomTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    /// <summary>A window of 1,280 × 800 at 200 %.</summary>
    private static readonly Viewport Zoomed = new(640, 400, IsTouch: false);

    /// <summary>A window of 1,280 × 1,024 at 400 %, the least that WCAG's reflow asks for.</summary>
    private static readonly Viewport Reflowed = new(320, 256, IsTouch: false);

    [SkippableTheory]
    [InlineData("en-GB")]
    [InlineData("ar")]
    public Task Pages_at_200_percent_show_everything_without_pushing_sideways(string language) => RunAsync(shops.Holding.Server, async scene =>
    {
        var shopper = await ZoomedShopperAsync(scene, Zoomed, language);
        var tour = new Tour(scene.Shop, shopper, _ => AssertWholeAsync(shopper));
        await (language == "ar" ? WalkAsync(scene.Shop, shopper) : tour.ShopAsync());
    }, $"{nameof(Pages_at_200_percent_show_everything_without_pushing_sideways)}-{language}");

    [SkippableFact]
    public Task Pages_at_400_percent_are_read_in_one_column() => RunAsync(shops.Holding.Server, async scene =>
    {
        var shopper = await ZoomedShopperAsync(scene, Reflowed, "en-GB");
        await new Tour(scene.Shop, shopper, _ => AssertWholeAsync(shopper)).ShopAsync();
    });

    [SkippableFact]
    public Task Pages_with_text_of_200_percent_show_everything_without_pushing_sideways() => RunAsync(shops.Holding.Server, async shopper =>
    {
        await LargeTextAsync(shopper);
        await new Tour(shops.Holding.Server, shopper, _ => AssertWholeAsync(shopper)).ShopAsync();
    });

    [SkippableTheory]
    [InlineData(200)]
    [InlineData(400)]
    public Task Popup_can_be_used_when_enlarged(int percent) => RunAsync(shops.NotHolding.Server, async scene =>
    {
        var shopper = await ZoomedShopperAsync(scene, percent == 200 ? Zoomed : Reflowed, "en-GB");
        var good = await SellOutAsync(shopper);

        await AssertUsableAsync(shopper, good);
    }, string.Create(CultureInfo.InvariantCulture, $"{nameof(Popup_can_be_used_when_enlarged)}-{percent}"));

    [SkippableTheory]
    [InlineData("default")]
    [InlineData("midnight")]
    [InlineData("sheet")]
    public Task Popup_can_be_used_with_large_text(string look) => RunAsync(shops.NotHolding.Server, Viewport.Phone with { IsTouch = false }, async shopper =>
    {
        await LargeTextAsync(shopper);
        await shopper.PutOnAsync(look);
        var good = await SellOutAsync(shopper);

        await AssertUsableAsync(shopper, good);
    }, $"{nameof(Popup_can_be_used_with_large_text)}-{look}");

    private static Task<ShopperSession> ZoomedShopperAsync(Scene scene, Viewport window, string language) =>
        scene.ShopperAsync(viewport: window, configure: options => (options.DeviceScaleFactor, options.Locale) = (2, language));

    /// <summary>As a browser does whose user has chosen letters of twice the size: media queries follow as well.</summary>
    private static async Task LargeTextAsync(ShopperSession shopper)
    {
        var devTools = await shopper.Context.NewCDPSessionAsync(shopper.Page);
        await devTools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
        await shopper.Page.GotoAsync("/");
        (await shopper.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize")).Should().Be("32px");
    }

    private static async Task WalkAsync(ShopServer shop, ShopperSession shopper)
    {
        var good = await shop.StockAsync(units: 9);
        await shopper.Page.GotoAsync($"/p/{good.Sku}");
        await shopper.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(shopper.Page.GetByTestId("cart-line")).ToHaveCountAsync(1);
        foreach (var address in new[] { "/", "/shop", "/shop/lighting", $"/p/{good.Sku}", "/cart", "/checkout", "/orders" })
        {
            await shopper.Page.GotoAsync(address);
            await Expect(shopper.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
            await AssertWholeAsync(shopper);
        }
    }

    private static async Task AssertWholeAsync(ShopperSession shopper)
    {
        (await PageFacts.SidewaysAsync(shopper.Page)).Should().Be(0, "{0} must not have to be pushed sideways", shopper.Page.Url);
        (await PageFacts.CutOffAsync(shopper.Page)).Should().BeEmpty("nothing of {0} may be cut off", shopper.Page.Url);
    }

    private async Task<Good> SellOutAsync(ShopperSession shopper)
    {
        var shop = shops.NotHolding.Server;
        var good = await shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        return good;
    }

    private static async Task AssertUsableAsync(ShopperSession shopper, Good good)
    {
        (await PageFacts.CutOffAsync(shopper.Page)).Should().BeEmpty();
        var window = shopper.Page.ViewportSize!;
        ILocator[] needed = [shopper.Alert.Heading, .. await shopper.Alert.Choices(good).GetByRole(AriaRole.Button).AllAsync(), shopper.Alert.DecideLater];
        foreach (var one in needed)
        {
            await one.ScrollIntoViewIfNeededAsync();
            var box = (await one.BoundingBoxAsync())!;
            box.Y.Should().BeGreaterThanOrEqualTo(0);
            box.X.Should().BeGreaterThanOrEqualTo(0);
            (box.X + box.Width).Should().BeLessThanOrEqualTo(window.Width);
            (box.Y + Math.Min(box.Height, 44)).Should().BeLessThanOrEqualTo(window.Height + 1, "half a pixel of scrolling is rounded");
        }

        await shopper.Alert.ChooseAsync(good, "Remove");
        await shopper.Alert.ExpectClosedAsync();
    }
}
