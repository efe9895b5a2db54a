using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>What a shopper can do when the stock is there and something else has changed.</summary>
public sealed class FindingChoiceTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private TestShop Shop => shops.Holding;

    [SkippableFact]
    public Task Reduce_goes_down_to_the_limit() => RunAsync(Shop.Server, async shopper =>
    {
        var good = await Shop.Server.StockAsync(units: 50);
        Shop.Facts.Change(good, fact => fact with { PurchaseLimit = 3 });
        await shopper.Basket.AddAsync(good, quantity: 5);
        var marker = await PageMarker.SetAsync(shopper.Page);

        await shopper.Alert.ChooseAsync(good, "Reduce to 3");

        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Quantity(good)).ToHaveValueAsync("3");
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Accept_price_goes_on_at_the_new_one() => RunAsync(Shop.Server, async shopper =>
    {
        var good = await Shop.Server.StockAsync(units: 50);
        await shopper.Basket.AddAsync(good);
        Shop.Facts.Change(good, fact => fact with { Price = 47.11m, PriceText = "£47.11" });
        await shopper.Basket.OpenAsync();
        await shopper.Alert.ExpectAsync(good, "£47.11");
        var marker = await PageMarker.SetAsync(shopper.Page);

        await shopper.Alert.ChooseAsync(good, "Accept the new price");

        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Total).ToHaveTextAsync("£47.11");
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Discontinued_item_is_told_and_can_be_removed() => RunAsync(Shop.Server, async shopper =>
    {
        var good = await Shop.Server.StockAsync(units: 50);
        await shopper.Basket.AddAsync(good);
        Shop.Facts.Change(good, fact => fact with { IsDiscontinued = true });
        await shopper.Basket.OpenAsync();
        await Expect(shopper.Alert.Choice(good, "Save for later")).ToHaveCountAsync(0);

        await shopper.Alert.ChooseAsync(good, "Remove");

        await Expect(shopper.Basket.Row(good)).ToHaveCountAsync(0);
        await Expect(shopper.Alert.Notice).ToContainTextAsync("was removed");
    });
}
