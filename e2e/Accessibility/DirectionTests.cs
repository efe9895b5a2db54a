using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The page says which language it is in and which way it is read, and the popup is mirrored with it: look, order of focus, way back.</summary>
public sealed class DirectionTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableTheory]
    [InlineData("en-GB", "ltr")]
    [InlineData("de", "ltr")]
    [InlineData("fr", "ltr")]
    [InlineData("es", "ltr")]
    [InlineData("pl", "ltr")]
    [InlineData("ar", "rtl")]
    public Task Every_page_says_its_language_and_direction(string language, string direction) => RunAsync(Shop, async scene =>
    {
        var shopper = await scene.ShopperAsync(configure: options => options.Locale = language);
        shopper.Expect("status of 404");
        await InBasketAsync(shopper, await Shop.StockAsync(units: 5));
        foreach (var address in new[] { "/", "/shop", "/shop?q=lantern", "/cart", "/checkout", "/orders", "/no-such-page" })
        {
            await shopper.Page.GotoAsync(address);

            await Expect(shopper.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Expect(shopper.Page.Locator("html")).ToHaveAttributeAsync("dir", direction);
            await Expect(shopper.Page.Locator("body")).ToHaveCSSAsync("direction", direction);
            await AssertLanguagesExistAsync(shopper.Page);
        }
    }, $"{nameof(Every_page_says_its_language_and_direction)}-{language}");

    [SkippableTheory]
    [InlineData("en-GB")]
    [InlineData("ar")]
    public Task Popup_lies_the_way_the_page_is_read(string language) => RunAsync(Shop, async scene =>
    {
        var shopper = await scene.ShopperAsync(configure: options => options.Locale = language);
        var good = (await Shop.StockAsync(units: 1)).In(language);
        await InBasketAsync(shopper, good);
        await Shop.SellElsewhereAsync(good, 1);
        await Expect(shopper.Alert.Line(good)).ToBeVisibleAsync();

        var leftToRight = language != "ar";
        await Expect(shopper.Alert.Dialog).ToHaveCSSAsync("direction", leftToRight ? "ltr" : "rtl");
        var (title, close) = (await BoxAsync(shopper.Alert.Heading), await BoxAsync(shopper.Page.GetByTestId("cart-alert-close")));
        (close.X > title.X).Should().Be(leftToRight, "the cross is at the end of the line");
        var (picture, name) = (await BoxAsync(shopper.Alert.Line(good).Locator(".image")), await BoxAsync(shopper.Alert.Line(good).Locator(".body")));
        (name.X > picture.X).Should().Be(leftToRight, "the picture is at the beginning of the line");
        var (dialog, later) = (await BoxAsync(shopper.Alert.Dialog), await BoxAsync(shopper.Page.GetByTestId("cart-alert-later")));
        (later.X + later.Width / 2 > dialog.X + dialog.Width / 2).Should().Be(leftToRight, "the way out is at the end of the foot");
    }, $"{nameof(Popup_lies_the_way_the_page_is_read)}-{language}");

    [SkippableTheory]
    [InlineData("en-GB")]
    [InlineData("ar")]
    public Task Focus_goes_through_the_popup_in_the_order_it_is_read_and_back(string language) => RunAsync(Shop, async scene =>
    {
        var shopper = await scene.ShopperAsync(configure: options => options.Locale = language);
        var page = shopper.Page;
        var good = await Shop.StockAsync(units: 1);
        await InBasketAsync(shopper, good);
        var field = page.GetByTestId("cart-line").GetByRole(AriaRole.Button).First;
        await field.FocusAsync();
        await Shop.SellElsewhereAsync(good, 1);
        await Expect(shopper.Alert.Heading).ToBeFocusedAsync();

        ILocator[] order =
        [
            page.GetByTestId("cart-alert-close"),
            shopper.Alert.Lines.GetByRole(AriaRole.Link).First,
            .. await shopper.Alert.Lines.GetByTestId("cart-alert-choice").AllAsync(),
            page.GetByTestId("cart-alert-later"),
        ];
        foreach (var next in order)
        {
            await page.Keyboard.PressAsync("Tab");
            await Expect(next).ToBeFocusedAsync();
        }

        foreach (var before in order.Reverse().Skip(1))
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            await Expect(before).ToBeFocusedAsync();
        }

        await page.Keyboard.PressAsync("Escape");
        await shopper.Alert.ExpectClosedAsync();
        await Expect(field).ToBeFocusedAsync();
    }, $"{nameof(Focus_goes_through_the_popup_in_the_order_it_is_read_and_back)}-{language}");

    private static async Task InBasketAsync(ShopperSession shopper, Good good)
    {
        await shopper.Page.GotoAsync($"/p/{good.Sku}");
        await shopper.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(shopper.Page.GetByTestId("cart-line")).ToHaveCountAsync(1);
    }

    /// <summary>A language that no browser knows is none: a screen reader would read on in the wrong voice.</summary>
    private static async Task AssertLanguagesExistAsync(IPage page) => (await page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('[lang]')].map(e => e.getAttribute('lang')).filter(tag => {
          try { return !Intl.DisplayNames.supportedLocalesOf([tag]).length; } catch { return true; }
        })
        """)).Should().BeEmpty();

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator element) => (await element.BoundingBoxAsync())!;
}
