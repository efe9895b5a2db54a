using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The badge of Development tells, in the page, why the cart reads as it does.</summary>
public sealed class WhyBadgeTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableFact]
    public Task Badge_opened_by_keyboard_tells_connection_lines_and_alerts() => RunAsync(Shop, async shopper =>
    {
        var page = shopper.Page;
        var good = await Shop.StockAsync(units: 4);
        await shopper.Basket.AddAsync(good);
        await page.GotoAsync("/");
        var body = page.GetByRole(AriaRole.Region, new() { Name = "Why the cart reads as it does" });
        await Expect(body).ToBeHiddenAsync();

        await Why(page).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(body).ToContainTextAsync("complete when the page was written");
        await Expect(body).ToContainTextAsync("live, over a WebSocket");
        await Expect(Row(page, good)).ToContainTextAsync("low");
        await Inside.KeepPictureAsync(page, "why-desktop");
        await Shop.SellElsewhereAsync(good, 4);

        await Expect(Row(page, good)).ToContainTextAsync("outOfStock");
        await Expect(body).ToContainTextAsync("ms after the change");
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
    });

    [SkippableFact]
    public Task Badge_closes_with_escape_moves_nothing_and_is_usable_by_everybody() => RunAsync(Shop, async shopper =>
    {
        var page = shopper.Page;
        await shopper.Basket.AddAsync(await Shop.StockAsync(units: 9));
        var shifts = await LayoutShifts.WatchAsync(page);
        await page.GotoAsync("/cart");
        await Expect(Why(page)).ToBeVisibleAsync();
        (await shifts.SeenAsync()).Should().BeEmpty();

        await Why(page).ClickAsync();
        await Expect(page.GetByText("live, over a WebSocket")).ToBeVisibleAsync();
        await Axe.AssertAccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Why the cart reads as it does" })).ToBeHiddenAsync();
        await Expect(Why(page)).ToBeFocusedAsync();
    });

    [SkippableFact]
    public Task Badge_fits_a_phone_that_reads_from_right_to_left() => RunAsync(Shop, Viewport.Phone, async shopper =>
    {
        var page = shopper.Page;
        await shopper.Basket.AddAsync(await Shop.StockAsync(units: 9));
        await page.GetByRole(AriaRole.Button, new() { Name = "العربية", Exact = true }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");

        await Why(page).ClickAsync();

        await Inside.KeepPictureAsync(page, "why-phone-ar");
        await Expect(Why(page)).ToBeInViewportAsync(new() { Ratio = 1 });
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);
    });

    private static ILocator Why(IPage page) => page.Locator("summary").Filter(new() { HasText = "Why?" });

    private static ILocator Row(IPage page, Good good) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = good.Sku, Exact = true }) });
}
