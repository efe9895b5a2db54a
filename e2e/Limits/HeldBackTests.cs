using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Guests may hold only so much of an item together: the row says so politely, and what is in stock can be bought all the same.</summary>
public sealed class HeldBackTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Guests_share_is_used_up_the_row_says_so_and_the_checkout_sells() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 200);
        var (one, two) = (await scene.ShopperAsync("one"), await scene.ShopperAsync("two"));
        await one.Basket.AddAsync(good, 100);
        await two.Basket.AddAsync(good, 2);

        var row = two.Basket.Row(good);
        await Expect(row).ToContainTextAsync("This is not held for you: guests hold as many as they may just now.");
        await Expect(row).ToContainTextAsync("you can buy it at the checkout");
        await Expect(two.Alert.Dialog).ToBeHiddenAsync();
        await Axe.AssertAccessibleAsync(two.Page);

        await two.Checkout.ToReviewAsync();
        await two.Checkout.PlaceOrder.ClickAsync();
        await Expect(two.Checkout.ThankYou).ToBeVisibleAsync();
        await scene.Shop.AssertSoldAsync(good, 2);
    });
}
