using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Nothing on the page jumps because of the SDK.</summary>
public sealed class LayoutShiftTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/shop")]
    [InlineData("/checkout")]
    public Task Popup_opens_nothing_moves(string address) => RunAsync(Shop, async shopper =>
    {
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        var shifts = await LayoutShifts.WatchAsync(shopper.Page);
        await shopper.Page.GotoAsync(address);
        await Shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        (await shifts.SeenAsync()).Should().BeEmpty();
    });

    [SkippableFact]
    public Task Popup_opens_in_the_basket_only_the_baskets_own_news_take_room() => RunAsync(Shop, async shopper =>
    {
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        var shifts = await LayoutShifts.WatchAsync(shopper.Page);
        await shopper.Basket.OpenAsync();
        await shopper.Page.EvaluateAsync("() => document.addEventListener('cart-integrity:changed', changed => changed.preventDefault())");
        await Shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await Expect(shopper.Basket.Status(good).First).ToHaveTextAsync("Out of stock");
        (await shifts.SeenAsync()).Should().BeEmpty();
    });

    [SkippableFact]
    public Task Something_moves_it_is_seen() => RunAsync(Shop, async shopper =>
    {
        var shifts = await LayoutShifts.WatchAsync(shopper.Page);
        await shopper.Page.GotoAsync("/");
        await Expect(shopper.Checkout.Heading).ToBeVisibleAsync();
        (await shifts.SeenAsync()).Should().BeEmpty();
        await shopper.Page.EvaluateAsync("() => document.querySelector('main').prepend(Object.assign(document.createElement('h2'), { textContent: 'In between' }))");

        // The browser tells of a shift when it comes to it; on a busy machine that may be more than two frames later.
        await shopper.Page.WaitForFunctionAsync("() => window.layoutShifts.length > 0");
        (await shifts.SeenAsync()).Should().NotBeEmpty();
    });
}
