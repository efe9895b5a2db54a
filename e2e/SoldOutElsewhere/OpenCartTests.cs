using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>An item that is not held sells out elsewhere while its cart is open.</summary>
public sealed class OpenCartTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Basket_open_item_sells_out_is_told_without_loading_the_page_again() => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        var shop = shops.NotHolding.Server;
        var good = await shop.StockAsync(units: 3);
        await shopper.Basket.AddAsync(good);
        var marker = await PageMarker.SetAsync(shopper.Page);

        await shop.SellElsewhereAsync(good, 3);

        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await Expect(shopper.Alert.Heading).ToHaveTextAsync("An item in your basket has changed");
        await Expect(shopper.Basket.Status(good).First).ToHaveTextAsync("Out of stock");
        await Expect(shopper.Page.GetByTestId("cart-problems")).ToContainTextAsync("It has sold out.");
        await Expect(shopper.Basket.Row(good)).Not.ToContainTextAsync("It has sold out.");
        await Expect(shopper.Basket.Checkout).ToHaveCountAsync(0);
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Basket_open_fewer_left_than_wanted_says_how_many() => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        var shop = shops.NotHolding.Server;
        var good = await shop.StockAsync(units: 6);
        await shopper.Basket.AddAsync(good, quantity: 4);
        var marker = await PageMarker.SetAsync(shopper.Page);

        await shop.SellElsewhereAsync(good, 4);

        await shopper.Alert.ExpectAsync(good, "Only 2 left. You wanted 4.");
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Address_half_typed_item_sells_out_keeps_what_was_typed() => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        var shop = shops.NotHolding.Server;
        var good = await shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shopper.Basket.Checkout.ClickAsync();
        var name = shopper.Page.GetByLabel("Full name");
        await name.FillAsync("Ada Lov");
        var marker = await PageMarker.SetAsync(shopper.Page);

        await shop.SellElsewhereAsync(good, 1);

        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await shopper.Alert.DecideLater.ClickAsync();
        await Expect(name).ToBeFocusedAsync();
        await Expect(name).ToHaveValueAsync("Ada Lov");
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Warehouse_sells_elsewhere_in_another_tab_cart_is_told() => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        var good = await shops.NotHolding.Server.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        var counter = await shopper.Context.NewPageAsync();
        await counter.GotoAsync($"/warehouse/item/{good.Sku}");
        await counter.GetByRole(AriaRole.Link, new() { Name = "Sell elsewhere" }).ClickAsync();
        await counter.GetByRole(AriaRole.Spinbutton, new() { Name = "Units" }).FillAsync("1");
        await counter.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Expect(counter.GetByTestId("done")).ToContainTextAsync("Journal record");

        await shopper.Page.BringToFrontAsync();
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
    });
}
