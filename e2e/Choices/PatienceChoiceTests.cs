using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>What a shopper can do who is ready to wait: for a promised delivery, for units that others hold, for the next delivery.</summary>
public sealed class PatienceChoiceTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private static readonly DateOnly Promise = new(2031, 5, 6);

    private ShopServer NotHolding => shops.NotHolding.Server;

    [SkippableFact]
    public Task Backorder_keeps_the_line_for_its_day_and_a_later_day_asks_again() => RunAsync(NotHolding, async shopper =>
    {
        var good = await SoldDownToOneAsync(shopper, NotHolding, wanted: 2);
        await Expect(shopper.Page.GetByText("Some of it is sent later. Say whether you want it all the same.").First).ToBeVisibleAsync();
        await Axe.AssertAccessibleAsync(shopper.Page);
        var marker = await PageMarker.SetAsync(shopper.Page);

        await shopper.Alert.ChooseAsync(good, "Order it for later delivery");

        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Status(good).First).ToContainTextAsync("On backorder, expected");
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();

        await NotHolding.PromiseAsync(good, units: 5, Promise.AddDays(14));
        await shopper.Alert.ExpectAsync(good, "New stock is expected about 20 May 2031.");
        await Expect(shopper.Basket.Checkout).ToHaveCountAsync(0);
        await shopper.Alert.ChooseAsync(good, "Order it for later delivery");
        await shopper.Alert.ExpectClosedAsync();

        await NotHolding.PromiseAsync(good, units: 5, Promise);
        await Expect(shopper.Basket.Status(good).First).ToContainTextAsync("6 May 2031");
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Only_what_is_there_is_taken_at_once() => RunAsync(NotHolding, async shopper =>
    {
        var good = await SoldDownToOneAsync(shopper, NotHolding, wanted: 2);

        await shopper.Alert.ChooseAsync(good, "Take 1");

        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Quantity(good)).ToHaveValueAsync("1");
        await Expect(shopper.Basket.Status(good).First).ToHaveTextAsync("In stock");
        await Expect(shopper.Basket.Checkout).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task Preorder_says_that_it_is_not_out_yet() => RunAsync(NotHolding, async shopper =>
    {
        var good = await NotHolding.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await NotHolding.PromiseAsync(good, units: 5, Promise, isPreorder: true);
        await NotHolding.SellElsewhereAsync(good, 1);

        await shopper.Alert.ExpectAsync(good, "This item is not out yet. New stock is expected about 6 May 2031.");
        await shopper.Alert.ChooseAsync(good, "Order it for later delivery");

        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Status(good).First).ToContainTextAsync("Preorder, expected");
    });

    [SkippableFact]
    public Task Units_that_go_while_they_are_held_are_promised_and_ordered_only_with_a_yes() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var shop = shops.Holding.Server;
        var good = await SoldDownToOneAsync(shopper, shop, wanted: 2);
        await Expect(shopper.Basket.Checkout).ToHaveCountAsync(0);

        await shopper.Alert.ChooseAsync(good, "Order it for later delivery");
        await shopper.Alert.ExpectClosedAsync();
        await shopper.Checkout.ToReviewAsync();
        await shopper.Checkout.PlaceOrder.ClickAsync();

        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await Expect(shopper.Page.GetByText("6 May 2031").First).ToBeVisibleAsync();
        await shop.AssertSoldAsync(good, 2);
    });

    [SkippableFact]
    public Task Waiting_closes_the_popup_and_it_comes_back_with_the_news() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 1);
        var (first, second) = (await scene.ShopperAsync("first"), await scene.ShopperAsync("second"));
        await second.Page.GotoAsync($"/p/{good.Sku}");
        await first.Basket.AddAsync(good);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Add to basket", Exact = true }).ClickAsync();
        await second.Alert.ExpectAsync(good, "there is no queue");
        await Axe.AssertAccessibleAsync(second.Page);

        await second.Alert.ChooseAsync(good, "Keep watching it");
        await second.Alert.ExpectClosedAsync();
        await second.Basket.OpenAsync();
        await second.Alert.ExpectClosedAsync();

        await scene.Shop.SellElsewhereAsync(good, 1, force: true);
        await second.Alert.ExpectAsync(good, "This item has just sold out.");
        await first.Alert.ExpectAsync(good, "This item has just sold out.");
    });

    [SkippableFact]
    public Task Tell_me_when_it_is_back_does_on_any_page_and_buys_it_from_there() => RunAsync(NotHolding, async shopper =>
    {
        var good = await NotifyAsync(shopper);
        await shopper.Page.GotoAsync("/");
        var marker = await PageMarker.SetAsync(shopper.Page);

        await NotHolding.ReceiveAsync(good, 5);

        await Expect(shopper.Alert.Notice).ToContainTextAsync($"{good.Title} is back.");
        await Axe.AssertAccessibleAsync(shopper.Page);
        await shopper.Alert.Notice.GetByRole(AriaRole.Button, new() { Name = "Move to basket" }).ClickAsync();
        await Expect(shopper.Alert.Notice).ToHaveCountAsync(0);
        await marker.AssertSurvivedAsync();
        await shopper.Basket.OpenAsync();
        await Expect(shopper.Basket.Quantity(good)).ToHaveValueAsync("1");
    });

    [SkippableFact]
    public Task What_came_back_while_nobody_looked_is_told_at_the_next_view() => RunAsync(NotHolding, async shopper =>
    {
        var good = await NotifyAsync(shopper);
        await shopper.Page.GotoAsync("about:blank");
        await NotHolding.ReceiveAsync(good, 5);

        await shopper.Page.GotoAsync("/");

        await Expect(shopper.Alert.Notice).ToContainTextAsync($"{good.Title} is back.");
    });

    [SkippableFact]
    public async Task Shop_with_an_address_for_questions_offers_it_as_a_link()
    {
        RequireBrowser();
        await using var shop = TestShop.Start(HoldOn.Checkout, builder => builder.UseSetting("CartIntegrity:SupportUrl", "/help"));
        await RunAsync(shop.Server, async shopper =>
        {
            var good = await shop.Server.StockAsync(units: 1);
            await shopper.Basket.AddAsync(good);
            await shop.Server.SellElsewhereAsync(good, 1);
            await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
            await Axe.AssertAccessibleAsync(shopper.Page);

            await shopper.Alert.Choices(good).GetByRole(AriaRole.Link, new() { Name = "Contact us" }).ClickAsync();

            await shopper.Page.WaitForURLAsync("**/help");
        });
    }

    [SkippableFact]
    public Task Units_taken_by_force_are_told_to_whose_cart_cannot_have_them_all() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 3);
        var (one, two) = (await scene.ShopperAsync("one"), await scene.ShopperAsync("two"));
        await one.Basket.AddAsync(good);
        await two.Basket.AddAsync(good, quantity: 2);

        await scene.Shop.SellElsewhereAsync(good, 2, force: true);

        await two.Alert.ExpectAsync(good, "Only 1 left. You wanted 2.");
        await Expect(one.Basket.Status(good).First).ToHaveTextAsync("Only 1 left");
        await one.Checkout.ToReviewAsync();
        await one.Checkout.PlaceOrder.ClickAsync();
        await Expect(one.Checkout.ThankYou).ToBeVisibleAsync();
        await two.Alert.ExpectAsync(good, "This item has just sold out.");
        await two.Alert.ChooseAsync(good, "Remove");
        await Expect(two.Basket.Row(good)).ToHaveCountAsync(0);
        await scene.Shop.AssertSoldAsync(good, 1);
    });

    private async Task<Good> NotifyAsync(ShopperSession shopper)
    {
        var good = await NotHolding.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await NotHolding.SellElsewhereAsync(good, 1);
        await shopper.Alert.ChooseAsync(good, "Tell me when it’s back");
        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Page.GetByRole(AriaRole.Heading, new() { Name = "Saved for later" })).ToBeVisibleAsync();
        return good;
    }

    /// <summary>A line that could be had; then all but one unit are sold over another counter, and the rest is promised.</summary>
    private static async Task<Good> SoldDownToOneAsync(ShopperSession shopper, ShopServer shop, int wanted)
    {
        var good = await shop.StockAsync(units: wanted);
        await shopper.Basket.AddAsync(good, wanted);
        await shop.PromiseAsync(good, units: 5, Promise);
        await shop.SellElsewhereAsync(good, wanted - 1);
        await shopper.Alert.ExpectAsync(good, $"Only 1 left. You wanted {wanted}. New stock is expected about 6 May 2031.");
        return good;
    }
}
