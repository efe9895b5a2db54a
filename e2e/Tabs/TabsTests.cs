using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>One shopper with the basket open twice: an answer in one tab is an answer in the other.</summary>
public sealed class TabsTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableFact]
    public Task Answer_in_one_tab_closes_the_popup_in_the_other() => RunAsync(Shop, async shopper =>
    {
        var (good, one, two) = await BothToldAsync(shopper);

        await one.Alert.ChooseAsync(good, "Take 2");

        await one.Alert.ExpectClosedAsync();
        await two.Alert.ExpectClosedAsync();
        await Expect(two.Basket.Quantity(good)).ToHaveValueAsync("2");
        await Expect(two.Alert.Notice).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task Decide_later_in_one_tab_is_known_in_the_others() => RunAsync(Shop, async shopper =>
    {
        var (good, one, two) = await BothToldAsync(shopper);

        await two.Alert.DecideLater.ClickAsync();

        await two.Alert.ExpectClosedAsync();
        await one.Alert.ExpectClosedAsync();
        var three = await OpenAsync(shopper);
        await Expect(three.Basket.Status(good).First).ToHaveTextAsync("Only 2 left");
        await three.Alert.ExpectClosedAsync();

        await Shop.SellElsewhereAsync(good, 2);
        await three.Alert.ExpectAsync(good, "This item has just sold out.");
        await one.Alert.ExpectAsync(good, "This item has just sold out.");
    });

    [SkippableFact]
    public Task Remove_and_undo_in_one_tab_are_seen_in_the_other() => RunAsync(Shop, async shopper =>
    {
        var (good, one, two) = await BothToldAsync(shopper);

        await one.Alert.ChooseAsync(good, "Remove");
        await two.Alert.ExpectClosedAsync();
        await Expect(two.Basket.Row(good)).ToHaveCountAsync(0);

        await one.Alert.Notice.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(one.Basket.Quantity(good)).ToHaveValueAsync("4");
        await Expect(two.Basket.Quantity(good)).ToHaveValueAsync("4");
        await one.Alert.ExpectAsync(good, "Only 2 left. You wanted 4.");
        await two.Alert.ExpectAsync(good, "Only 2 left. You wanted 4.");

        await two.Alert.ChooseAsync(good, "Save for later");
        await two.Alert.ExpectClosedAsync();
        await one.Alert.ExpectClosedAsync();
        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "Saved for later" })).ToBeVisibleAsync();
    });

    /// <summary>Two tabs, and both say that fewer are left than wanted.</summary>
    private async Task<(Good Good, Tab One, Tab Two)> BothToldAsync(ShopperSession shopper)
    {
        var good = await Shop.StockAsync(units: 6);
        await shopper.Basket.AddAsync(good, quantity: 4);
        var (one, two) = (new Tab(shopper.Page), await OpenAsync(shopper));
        await Shop.SellElsewhereAsync(good, 4);
        await one.Alert.ExpectAsync(good, "Only 2 left. You wanted 4.");
        await two.Alert.ExpectAsync(good, "Only 2 left. You wanted 4.");
        return (good, one, two);
    }

    private static async Task<Tab> OpenAsync(ShopperSession shopper)
    {
        var tab = new Tab(await shopper.Context.NewPageAsync());
        await tab.Basket.OpenAsync();
        return tab;
    }

    private sealed record Tab(IPage Page)
    {
        public Basket Basket => new(Page);

        public CartAlert Alert => new(Page);
    }
}
