using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Two shoppers want the last unit.</summary>
public sealed partial class LastUnitTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Second_shopper_is_told_that_it_is_held_and_may_return() => RunAsync(shops.Holding.Server, async scene =>
    {
        var (good, first, second) = await MeetAsync(scene);

        await Expect(first.Basket.Hold).ToHaveTextAsync(HeldFor());
        await first.Alert.ExpectClosedAsync();
        await second.Alert.ExpectAsync(good, "Held by another shopper.");
        await Expect(second.Alert.Line(good)).ToContainTextAsync(MayReturn());
        await Expect(second.Alert.Line(good)).ToContainTextAsync("there is no queue");
    });

    [SkippableFact]
    public Task First_lets_go_second_hears_the_good_news_and_gets_it() => RunAsync(shops.Holding.Server, async scene =>
    {
        var (good, first, second) = await MeetAsync(scene);
        await second.Alert.ExpectAsync(good, "Held by another shopper.");
        var marker = await PageMarker.SetAsync(second.Page);

        await first.Basket.Row(good).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();

        await second.Alert.ExpectClosedAsync();
        await Expect(second.Alert.Notice).ToContainTextAsync($"{good.Title} is available again.");
        await Expect(second.Basket.Checkout).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
        await second.Checkout.ToReviewAsync();
        await second.Checkout.PlaceOrder.ClickAsync();
        await Expect(second.Checkout.ThankYou).ToBeVisibleAsync();
        await scene.Shop.AssertSoldAsync(good, 1);
    });

    [SkippableFact]
    public Task First_pays_second_is_told_it_sold_out() => RunAsync(shops.Holding.Server, async scene =>
    {
        var (good, first, second) = await MeetAsync(scene);
        await second.Alert.ExpectAsync(good, "Held by another shopper.");

        await first.Checkout.ToReviewAsync();
        await first.Checkout.PlaceOrder.ClickAsync();
        await Expect(first.Checkout.ThankYou).ToBeVisibleAsync();

        await second.Alert.ExpectAsync(good, "This item has just sold out.");
        await Expect(second.Alert.Dialog).ToHaveCountAsync(1);
        await scene.Shop.AssertSoldAsync(good, 1);
    });

    /// <summary>One unit; both had its page open, and the second one presses the button later.</summary>
    private static async Task<(Good Good, ShopperSession First, ShopperSession Second)> MeetAsync(Scene scene)
    {
        var good = await scene.Shop.StockAsync(units: 1);
        var (first, second) = (await scene.ShopperAsync("first"), await scene.ShopperAsync("second"));
        await second.Page.GotoAsync($"/p/{good.Sku}");
        await first.Basket.AddAsync(good);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Add to basket", Exact = true }).ClickAsync();
        await Expect(second.Basket.Row(good)).ToBeVisibleAsync();
        return (good, first, second);
    }

    [GeneratedRegex(@"Held for you for (10|9):\d\d")]
    private static partial Regex HeldFor();

    [GeneratedRegex(@"It may return in (10|9) minutes\.")]
    private static partial Regex MayReturn();
}
