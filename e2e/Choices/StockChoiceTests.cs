using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>What a shopper can do about an item that cannot be had as wanted; the page follows without being loaded again.</summary>
public sealed class StockChoiceTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Holding => shops.Holding.Server;

    private ShopServer NotHolding => shops.NotHolding.Server;

    [SkippableFact]
    public Task Take_all_keeps_what_can_be_had() => RunAsync(Holding, async shopper =>
    {
        var good = await Holding.StockAsync(units: 2);
        await shopper.Basket.AddAsync(good, quantity: 4);
        await shopper.Alert.ExpectAsync(good, "Only 2 left. You wanted 4.");
        var marker = await PageMarker.SetAsync(shopper.Page);

        await shopper.Alert.ChooseAsync(good, "Take 2");

        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Quantity(good)).ToHaveValueAsync("2");
        await Expect(shopper.Basket.Total).ToHaveTextAsync(Pounds(2 * good.Price));
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Replace_takes_the_alternative_instead() => RunAsync(NotHolding, async shopper =>
    {
        var good = await NotHolding.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        var marker = await PageMarker.SetAsync(shopper.Page);
        await NotHolding.SellElsewhereAsync(good, 1);
        var instead = Goods.TitleOf(good.Alternatives[0]);

        await shopper.Alert.ChooseAsync(good, $"Take {instead} instead, £");

        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Row(instead)).ToBeVisibleAsync();
        await Expect(shopper.Basket.Row(good)).ToHaveCountAsync(0);
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Save_for_later_keeps_it_and_tells_when_it_is_back() => RunAsync(NotHolding, async shopper =>
    {
        var good = await NotHolding.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        var marker = await PageMarker.SetAsync(shopper.Page);
        await NotHolding.SellElsewhereAsync(good, 1);

        await shopper.Alert.ChooseAsync(good, "Save for later");
        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Page.GetByRole(AriaRole.Heading, new() { Name = "Saved for later" })).ToBeVisibleAsync();
        await Expect(shopper.Page.GetByText("Nothing in here yet.")).ToBeVisibleAsync();

        await NotHolding.ReceiveAsync(good, 5);
        await Expect(shopper.Alert.Notice).ToContainTextAsync($"{good.Title} is available again.");
        await Expect(shopper.Basket.Status(good).First).ToHaveTextAsync("In stock");
        await marker.AssertSurvivedAsync();

        await shopper.Basket.Row(good).GetByRole(AriaRole.Button, new() { Name = "Move to basket" }).ClickAsync();
        await Expect(shopper.Basket.Quantity(good)).ToHaveValueAsync("1");
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task Remove_can_be_undone() => RunAsync(Holding, async shopper =>
    {
        var good = await Holding.StockAsync(units: 2);
        await shopper.Basket.AddAsync(good, quantity: 4);
        var marker = await PageMarker.SetAsync(shopper.Page);

        await shopper.Alert.ChooseAsync(good, "Remove");
        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Row(good)).ToHaveCountAsync(0);
        await Expect(shopper.Alert.Notice).ToContainTextAsync($"{good.Title} was removed.");

        await shopper.Alert.Notice.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(shopper.Basket.Quantity(good)).ToHaveValueAsync("4");
        await shopper.Alert.ExpectAsync(good, "Only 2 left. You wanted 4.");
        await marker.AssertSurvivedAsync();
    });

    private static string Pounds(decimal amount) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"£{amount:N2}");
}
