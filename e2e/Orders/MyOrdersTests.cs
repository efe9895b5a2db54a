using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>After the order: the shopper cancels and returns, the warehouse ships and receives.</summary>
public sealed class MyOrdersTests(BrowserFixture browser, OwnShop shop, ITestOutputHelper output)
    : BrowserTest(browser, output), IClassFixture<OwnShop>
{
    [SkippableFact]
    public Task Some_cancelled_the_rest_shipped_returned_and_received() => RunAsync(shop.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 5);
        var (shopper, clerk) = (await scene.ShopperAsync("shopper"), await scene.ShopperAsync("clerk"));
        await shopper.Basket.AddAsync(good, quantity: 3);
        await shopper.Checkout.ToReviewAsync();
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await shopper.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Your orders" }).ClickAsync();
        await shopper.Page.GetByRole(AriaRole.Link, new() { Name = "Order HL-" }).ClickAsync();

        await shopper.Page.GetByText($"Cancel {good.Title}").ClickAsync();
        await shopper.Page.GetByRole(AriaRole.Spinbutton, new() { Name = $"How many? {good.Title}" }).FillAsync("1");
        await shopper.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel these" }).DblClickAsync();
        await Expect(States(shopper)).ToHaveTextAsync(["2 to be shipped", "1 cancelled"]);
        await scene.Shop.AssertSoldAsync(good, 2);

        await clerk.Page.GotoAsync("/warehouse/orders");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Ship: order" }).ClickAsync();
        await Expect(clerk.Page.GetByText("is on its way.")).ToBeVisibleAsync();
        await shopper.Page.ReloadAsync();
        await Expect(States(shopper)).ToHaveTextAsync(["1 cancelled", "2 shipped"]);

        await shopper.Page.GetByText($"Return {good.Title}").ClickAsync();
        await shopper.Page.GetByRole(AriaRole.Combobox, new() { Name = "Why?" }).SelectOptionAsync("It does not work");
        await shopper.Page.GetByRole(AriaRole.Button, new() { Name = "Return these" }).ClickAsync();
        await Expect(shopper.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync("Your return is noted.");

        await clerk.Page.ReloadAsync();
        await Expect(clerk.Page.GetByText("“It does not work”")).ToBeVisibleAsync();
        await clerk.Page.GetByRole(AriaRole.Combobox, new() { Name = "Inspection" }).SelectOptionAsync("Damaged – broken");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = $"Receive {good.Title}" }).ClickAsync();
        await Expect(clerk.Page.GetByText("paid back.")).ToBeVisibleAsync();
        await shopper.Page.ReloadAsync();
        await Expect(States(shopper)).ToHaveTextAsync(["1 cancelled", "2 returned"]);
        await Expect(shopper.Page.GetByTestId("standing")).ToHaveTextAsync("Returned");
        await scene.Shop.AssertSoldAsync(good, 0);
    });

    private static ILocator States(ShopperSession shopper) => shopper.Page.GetByRole(AriaRole.List, new() { Name = "Where it stands" }).GetByRole(AriaRole.Listitem);
}
