using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>A hold runs out while the basket is open.</summary>
public sealed partial class HoldEndsTests(BrowserFixture browser, OwnShop shop, ITestOutputHelper output)
    : BrowserTest(browser, output), IClassFixture<OwnShop>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    [SkippableFact]
    public Task Hold_runs_out_is_told_and_taken_again_from_the_notice() => RunAsync(shop.Server, async shopper =>
    {
        var good = await shop.Server.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await Expect(shopper.Basket.Hold).ToHaveTextAsync(HeldForTenMinutes());
        var marker = await PageMarker.SetAsync(shopper.Page);

        shop.Clock.Pass(Window);
        await Expect(shopper.Alert.Notice).ToContainTextAsync("Your items are no longer held for you. They are still available.");
        await Expect(shopper.Basket.Hold).ToContainTextAsync("No longer held for you");
        await shopper.Alert.ExpectClosedAsync();

        await shopper.Alert.Notice.GetByRole(AriaRole.Button, new() { Name = "Hold again" }).ClickAsync();
        await Expect(shopper.Basket.Hold).ToHaveTextAsync(HeldForTenMinutes());
        await Expect(shopper.Alert.Notice).ToHaveCountAsync(0);
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Hold_ran_out_before_the_page_was_opened_can_be_taken_again_on_it() => RunAsync(shop.Server, async shopper =>
    {
        var good = await shop.Server.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shopper.Page.GotoAsync("/");
        shop.Clock.Pass(Window);

        await shopper.Basket.OpenAsync();
        await shopper.Basket.Hold.GetByRole(AriaRole.Button, new() { Name = "Hold again" }).ClickAsync();

        await Expect(shopper.Basket.Hold).ToHaveTextAsync(HeldForTenMinutes());
    });

    [SkippableFact]
    public Task Hold_runs_out_and_another_shopper_takes_the_unit_is_told() => RunAsync(shop.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 1);
        var (first, second) = (await scene.ShopperAsync("first"), await scene.ShopperAsync("second"));
        await first.Basket.AddAsync(good);
        shop.Clock.Pass(Window);
        await Expect(first.Basket.Hold).ToContainTextAsync("No longer held for you");

        await second.Basket.AddAsync(good);

        await Expect(second.Basket.Hold).ToHaveTextAsync(HeldForTenMinutes());
        await first.Alert.ExpectAsync(good, "Held by another shopper.");
        await Expect(first.Alert.Notice).ToHaveCountAsync(0);
    });

    [GeneratedRegex(@"^Held for you for (10|9):\d\d$")]
    private static partial Regex HeldForTenMinutes();
}
