using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>What is kept for later and what is watched, on its own page.</summary>
public sealed class SavedPageTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Sold_out_is_watched_and_its_row_follows_when_it_comes_back() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var (shop, page) = (shops.Holding.Server, shopper.Page);
        var good = await shop.StockAsync(units: 0);
        await page.GotoAsync($"/p/{good.Sku}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell me when it is back" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Saved for later", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Saved.*1.*item") })).ToBeVisibleAsync();
        await Expect(Row(page, good)).ToContainTextAsync("Out of stock");
        var marker = await PageMarker.SetAsync(page);

        await shop.ReceiveAsync(good, 4);

        await Expect(Row(page, good)).ToContainTextAsync("Back in stock");
        await Expect(Move(page, good)).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
        await Move(page, good).ClickAsync();
        await Expect(shopper.Basket.Heading).ToBeVisibleAsync();
        await Expect(shopper.Basket.Status(good).First).ToHaveTextAsync("Only 4 left");
    });

    [SkippableFact]
    public Task Saved_watched_and_removed_with_a_way_back() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var (shop, page) = (shops.Holding.Server, shopper.Page);
        var good = await shop.StockAsync(units: 0);
        await page.GotoAsync("/saved");
        await Expect(page.GetByText("Nothing saved yet.")).ToBeVisibleAsync();
        await page.GotoAsync($"/p/{good.Sku}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save for later" }).ClickAsync();

        await Row(page, good).GetByRole(AriaRole.Button, new() { Name = "Tell me when it is back" }).ClickAsync();
        await Expect(Row(page, good)).ToContainTextAsync("We watch it and tell you here when it is back; there is no queue.");
        await Row(page, good).GetByRole(AriaRole.Button, new() { Name = "Only save it for later" }).ClickAsync();
        await Expect(Row(page, good)).ToContainTextAsync("Kept for later.");

        await Row(page, good).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page.GetByText("Nothing saved yet.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Row(page, good)).ToContainTextAsync("Kept for later.");
    });

    [SkippableFact]
    public Task Quantity_zero_removes_and_undo_brings_back_without_script() => RunAsync(shops.Holding.Server, async scene =>
    {
        var shopper = await scene.ShopperAsync(configure: options => options.JavaScriptEnabled = false);
        var good = await scene.Shop.StockAsync(units: 5);
        await shopper.Basket.AddAsync(good, quantity: 3);

        await shopper.Basket.Quantity(good).FillAsync("0");
        await shopper.Basket.Row(good).GetByRole(AriaRole.Button, new() { Name = "Update" }).ClickAsync();

        await Expect(shopper.Basket.Row(good)).ToHaveCountAsync(0);
        await Expect(shopper.Page.GetByText("Nothing in here yet.")).ToBeVisibleAsync();
        await shopper.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(shopper.Basket.Quantity(good)).ToHaveValueAsync("3");
        await Expect(shopper.Page.GetByText("Held for you for")).ToBeVisibleAsync();
    });

    private static ILocator Row(IPage page, Good good) =>
        page.GetByTestId("saved").GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = good.Title, Exact = true }) });

    private static ILocator Move(IPage page, Good good) => Row(page, good).GetByRole(AriaRole.Button, new() { Name = "Move to basket" });
}
