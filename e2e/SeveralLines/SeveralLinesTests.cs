using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Many items change at once: one popup tells them all, and stays true while it is open.</summary>
public sealed class SeveralLinesTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableFact]
    public Task Three_items_sell_out_one_popup_tells_all_three() => RunAsync(Shop, async shopper =>
    {
        var goods = await FillAsync(shopper, 3);
        await SellOutAsync(goods);

        await Expect(shopper.Alert.Lines).ToHaveCountAsync(3);
        await Expect(shopper.Alert.Dialog).ToHaveCountAsync(1);
        await Expect(shopper.Alert.Heading).ToHaveTextAsync("3 items in your basket have changed");
        foreach (var good in goods)
        {
            await Expect(shopper.Alert.Line(good)).ToContainTextAsync("This item has just sold out.");
            await Expect(shopper.Alert.Choice(good, "Remove")).ToBeVisibleAsync();
        }
    });

    [SkippableFact]
    public Task One_comes_back_while_the_popup_is_open_it_leaves_and_the_rest_stays() => RunAsync(Shop, async shopper =>
    {
        var goods = await FillAsync(shopper, 3);
        await SellOutAsync(goods);
        await Expect(shopper.Alert.Lines).ToHaveCountAsync(3);
        var inUse = shopper.Alert.Choice(goods[2], "Save for later");
        await inUse.FocusAsync();

        await Shop.ReceiveAsync(goods[0], 5);

        await Expect(shopper.Alert.Lines).ToHaveCountAsync(2);
        await Expect(shopper.Alert.Heading).ToHaveTextAsync("2 items in your basket have changed");
        await Expect(shopper.Alert.Notice).ToContainTextAsync($"{goods[0].Title} is available again.");
        await Expect(inUse).ToBeFocusedAsync();
        await Expect(shopper.Alert.Dialog).ToHaveCountAsync(1);
    });

    [SkippableFact]
    public Task Popup_open_another_item_sells_out_it_joins() => RunAsync(Shop, async shopper =>
    {
        var goods = await FillAsync(shopper, 2);
        await Shop.SellElsewhereAsync(goods[0], 1);
        await Expect(shopper.Alert.Heading).ToHaveTextAsync("An item in your basket has changed");

        await Shop.SellElsewhereAsync(goods[1], 1);

        await Expect(shopper.Alert.Heading).ToHaveTextAsync("2 items in your basket have changed");
        await Expect(shopper.Alert.Dialog).ToHaveCountAsync(1);
        await shopper.Alert.ChooseAsync(goods[0], "Remove");
        await Expect(shopper.Alert.Lines).ToHaveCountAsync(1);
        await shopper.Alert.ChooseAsync(goods[1], "Remove");
        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Items).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task Decided_later_is_not_asked_again_and_its_return_is_good_news() => RunAsync(Shop, async shopper =>
    {
        var goods = await FillAsync(shopper, 1);
        await SellOutAsync(goods);
        await shopper.Alert.DecideLater.ClickAsync();
        await shopper.Alert.ExpectClosedAsync();

        await shopper.Basket.OpenAsync();
        await Expect(shopper.Page.GetByRole(AriaRole.Heading, new() { Name = "One thing needs your decision" })).ToBeVisibleAsync();
        await shopper.Alert.ExpectClosedAsync();

        await Shop.ReceiveAsync(goods[0], 5);
        await Expect(shopper.Alert.Notice).ToContainTextAsync($"{goods[0].Title} is available again.");
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
        await shopper.Alert.ExpectClosedAsync();
    });

    private async Task<IReadOnlyList<Good>> FillAsync(ShopperSession shopper, int count)
    {
        var goods = new List<Good>();
        for (var number = 0; number < count; number++)
        {
            goods.Add(await Shop.StockAsync(units: 1));
            await shopper.Basket.AddAsync(goods[^1]);
        }

        return goods;
    }

    private async Task SellOutAsync(IReadOnlyList<Good> goods)
    {
        foreach (var good in goods)
        {
            await Shop.SellElsewhereAsync(good, 1);
        }
    }
}
