using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>A browser without JavaScript: the same truth in plain HTML.</summary>
public sealed class WithoutScriptTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Whole_journey_from_the_shelf_to_the_order() => RunPlainAsync(shops.Holding, async (shop, shopper) =>
    {
        var good = await shop.StockAsync(units: 5);
        await shopper.Page.GotoAsync("/");
        await shopper.Page.GetByRole(AriaRole.Searchbox).FillAsync(good.Title);
        await shopper.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await shopper.Page.GetByRole(AriaRole.Link, new() { Name = good.Title, Exact = true }).First.ClickAsync();
        await shopper.Page.GetByRole(AriaRole.Button, new() { Name = "Add to basket", Exact = true }).ClickAsync();
        await Expect(shopper.Page.GetByText("Held for you for")).ToBeVisibleAsync();

        await shopper.Checkout.ToReviewAsync();
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await shop.AssertSoldAsync(good, 1);
    });

    [SkippableFact]
    public Task Fewer_left_than_wanted_row_says_so_and_offers_what_is_left() => RunPlainAsync(shops.Holding, async (shop, shopper) =>
    {
        var good = await shop.StockAsync(units: 2);
        await shopper.Basket.AddAsync(good, quantity: 4);
        await Expect(shopper.Basket.Status(good).First).ToHaveTextAsync("Only 2 left");
        await Expect(shopper.Basket.Row(good)).ToContainTextAsync("You asked for 4.");
        await Expect(shopper.Basket.Checkout).ToHaveCountAsync(0);

        await shopper.Basket.Row(good).GetByRole(AriaRole.Button, new() { Name = $"Take 2 of {good.Title}" }).ClickAsync();

        await Expect(shopper.Basket.Quantity(good)).ToHaveValueAsync("2");
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task Sold_out_after_checkout_was_begun_order_is_refused_plainly() => RunPlainAsync(shops.NotHolding, async (shop, shopper) =>
    {
        var good = await shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shopper.Checkout.ToReviewAsync();
        await shop.SellElsewhereAsync(good, 1);

        await shopper.Checkout.PlaceOrder.ClickAsync();

        await Expect(shopper.Checkout.Heading).ToHaveTextAsync("Sorry – sold out before you.");
        await Expect(shopper.Page.GetByText("Nothing was charged.")).ToBeVisibleAsync();
        await shopper.Page.GetByRole(AriaRole.Link, new() { Name = "Back to your basket" }).ClickAsync();
        await Expect(shopper.Basket.Status(good).First).ToHaveTextAsync("Out of stock");
        await shopper.Basket.Row(good).GetByRole(AriaRole.Button, new() { Name = "Save for later" }).ClickAsync();
        await Expect(shopper.Page.GetByRole(AriaRole.Heading, new() { Name = "Saved for later" })).ToBeVisibleAsync();
    });

    private Task RunPlainAsync(TestShop shop, Func<ShopServer, ShopperSession, Task> test, [System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        RunAsync(shop.Server, async scene => await test(shop.Server, await scene.ShopperAsync(configure: options => options.JavaScriptEnabled = false)), name);
}
