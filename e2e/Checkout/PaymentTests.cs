using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Paying, and what may go wrong meanwhile.</summary>
public sealed class PaymentTests(BrowserFixture browser, OwnShop shop, ITestOutputHelper output)
    : BrowserTest(browser, output), IClassFixture<OwnShop>
{
    [SkippableFact]
    public Task Card_works_order_is_placed_and_the_basket_is_empty() => RunAsync(shop.Server, async shopper =>
    {
        var good = await shop.Server.StockAsync(units: 3);
        await shopper.Basket.AddAsync(good, quantity: 2);
        await shopper.Checkout.ToReviewAsync();
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await Expect(shopper.Page.GetByText($"2 × {good.Title}").First).ToBeVisibleAsync();
        await shopper.Basket.OpenAsync();
        await Expect(shopper.Page.GetByText("Nothing in here yet.")).ToBeVisibleAsync();
        await shop.Server.AssertSoldAsync(good, 2);
    });

    [SkippableFact]
    public Task Slow_payment_others_want_the_item_it_is_still_the_payers() => RunAsync(shop.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 1);
        var (payer, other) = (await scene.ShopperAsync("payer"), await scene.ShopperAsync("other"));
        await other.Page.GotoAsync($"/p/{good.Sku}");
        await payer.Basket.AddAsync(good);
        await payer.Checkout.ToReviewAsync("A slow card");
        await payer.Checkout.PlaceOrder.ClickAsync();
        await Expect(payer.Checkout.Heading).ToHaveTextAsync("Paying…");

        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Add to basket", Exact = true }).ClickAsync();
        await other.Alert.ExpectAsync(good, "Held by another shopper.");
        await Expect(payer.Checkout.Heading).ToHaveTextAsync("Paying…");

        shop.Clock.Pass(OwnShop.SlowPayment);
        await Expect(payer.Checkout.ThankYou).ToBeVisibleAsync();
        await other.Alert.ExpectAsync(good, "This item has just sold out.");
        await scene.Shop.AssertSoldAsync(good, 1);
    });

    [SkippableFact]
    public Task Hold_ran_out_and_the_item_was_sold_order_is_refused_and_nothing_charged() => RunAsync(shop.Server, async shopper =>
    {
        var good = await shop.Server.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shopper.Checkout.ToReviewAsync();
        shop.Clock.Pass(TimeSpan.FromMinutes(10));
        await Expect(shopper.Basket.Hold).ToContainTextAsync("No longer held for you");
        await shop.Server.SellElsewhereAsync(good, 1);
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await shopper.Alert.DecideLater.ClickAsync();

        await shopper.Checkout.PlaceOrder.ClickAsync();

        await Expect(shopper.Checkout.Heading).ToHaveTextAsync("Sorry – sold out before you.");
        await Expect(shopper.Page.GetByText("Nothing was charged.")).ToBeVisibleAsync();
        await Expect(shopper.Page.GetByRole(AriaRole.Main).GetByText(good.Title)).ToBeVisibleAsync();
        await shop.Server.AssertSoldAsync(good, 0);
    });

    [SkippableFact]
    public Task Hold_ran_out_and_the_item_is_still_there_order_goes_through() => RunAsync(shop.Server, async shopper =>
    {
        var good = await shop.Server.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shopper.Checkout.ToReviewAsync();
        shop.Clock.Pass(TimeSpan.FromMinutes(10));
        await Expect(shopper.Basket.Hold).ToContainTextAsync("No longer held for you");

        await shopper.Checkout.PlaceOrder.ClickAsync();

        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await shop.Server.AssertSoldAsync(good, 1);
    });

    [SkippableFact]
    public Task Card_declined_things_stay_held_and_another_card_works() => RunAsync(shop.Server, async shopper =>
    {
        var good = await shop.Server.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shopper.Checkout.ToReviewAsync("A card that is declined");
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.Heading).ToHaveTextAsync("The card was declined.");
        await Expect(shopper.Page.GetByText("your things are still held for you")).ToBeVisibleAsync();

        await shopper.Page.GetByRole(AriaRole.Link, new() { Name = "Try another card" }).ClickAsync();
        await shopper.Checkout.PayWithAsync("A card that works");
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await shop.Server.AssertSoldAsync(good, 1);
    });

    [SkippableFact]
    public Task Answer_of_the_card_lost_order_is_placed_once() => RunAsync(shop.Server, async shopper =>
    {
        var good = await shop.Server.StockAsync(units: 2);
        await shopper.Basket.AddAsync(good);
        await shopper.Checkout.ToReviewAsync("A card whose answer gets lost");
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await shop.Server.AssertSoldAsync(good, 1);
    });

    [SkippableFact]
    public Task Basket_changed_in_another_tab_while_paying_is_refused_plainly() => RunAsync(shop.Server, async shopper =>
    {
        var good = await shop.Server.StockAsync(units: 3);
        await shopper.Basket.AddAsync(good);
        var basketTab = await shopper.Context.NewPageAsync();
        await basketTab.GotoAsync("/cart");
        await shopper.Checkout.ToReviewAsync("A slow card");
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.Heading).ToHaveTextAsync("Paying…");

        await basketTab.BringToFrontAsync();
        await Expect(new Basket(basketTab).Hold).ToHaveTextAsync("Held for you while you pay");
        await basketTab.GetByRole(AriaRole.Button, new() { Name = $"Remove {good.Title}" }).ClickAsync();
        await Expect(basketTab.GetByRole(AriaRole.Alert)).ToContainTextAsync("a payment for this basket is under way");

        shop.Clock.Pass(OwnShop.SlowPayment);
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await shop.Server.AssertSoldAsync(good, 1);
    });
}
