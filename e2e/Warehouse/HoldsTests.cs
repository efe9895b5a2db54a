using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Open holds count down, and go when their time is over.</summary>
public sealed class HoldsTests(BrowserFixture browser, OwnShop shop, ITestOutputHelper output) : BrowserTest(browser, output), IClassFixture<OwnShop>
{
    private const string Left = "() => Number(document.querySelector('time[data-left-ms]').textContent.replace(':', ''))";

    [SkippableFact]
    public Task Countdown_moves_and_the_hold_goes_when_its_time_is_over() => RunAsync(shop.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 8);
        var (shopper, clerk) = (await scene.ShopperAsync(), await scene.ShopperAsync("clerk"));
        await clerk.Page.GotoAsync($"/warehouse/holds?sku={good.Sku}");
        await shopper.Basket.AddAsync(good, quantity: 2);
        await Expect(clerk.Page.GetByText("1 open hold")).ToBeVisibleAsync();
        var marker = await PageMarker.SetAsync(clerk.Page);

        var before = await clerk.Page.EvaluateAsync<int>(Left);
        await clerk.Page.WaitForFunctionAsync($"before => ({Left})() < before", before);

        shop.Clock.Pass(TimeSpan.FromMinutes(11));
        await Expect(clerk.Page.GetByText("No cart holds anything right now.")).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Hold_that_is_being_paid_for_is_marked() => RunAsync(shop.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 8);
        var (shopper, clerk) = (await scene.ShopperAsync(), await scene.ShopperAsync("clerk"));
        await shopper.Basket.AddAsync(good);
        await clerk.Page.GotoAsync($"/warehouse/holds?sku={good.Sku}");
        await Expect(clerk.Page.GetByText("In a cart")).ToBeVisibleAsync();

        await shopper.Basket.OpenAsync();
        await shopper.Basket.Checkout.ClickAsync();
        await shopper.Checkout.FillAddressAsync();
        await shopper.Checkout.ContinueToPaymentAsync();
        await shopper.Checkout.PayWithAsync("A slow card");
        await shopper.Checkout.PlaceOrder.ClickAsync();

        await Expect(clerk.Page.GetByText("Being paid for")).ToBeVisibleAsync();
        shop.Clock.Pass(OwnShop.SlowPayment);
        await Expect(clerk.Page.GetByText("No cart holds anything right now.")).ToBeVisibleAsync();
    });
}
