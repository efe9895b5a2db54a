using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>People at the warehouse say what happened, and see what became of it.</summary>
public sealed class MovementTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Transfer_goes_out_and_comes_in() => RunAsync(shops.Holding.Server, async clerk =>
    {
        var good = await shops.Holding.Server.StockAsync(units: 8);
        await clerk.Page.GotoAsync($"/warehouse/item/{good.Sku}");

        await ChooseAsync(clerk, "Transfer out");
        await clerk.Page.GetByLabel("From", new() { Exact = true }).SelectOptionAsync("London warehouse");
        await clerk.Page.GetByLabel("To", new() { Exact = true }).SelectOptionAsync("Covent Garden store");
        await RecordAsync(clerk, 5);
        await Expect(clerk.Page.GetByTestId("done")).ToContainTextAsync("Transfer out: 5 ×");
        await Expect(Number(clerk, "STORE", "In transit")).ToHaveTextAsync("5");

        await ChooseAsync(clerk, "Transfer in");
        await clerk.Page.GetByLabel("Where", new() { Exact = true }).SelectOptionAsync("Covent Garden store");
        await RecordAsync(clerk, 5);
        await Expect(Number(clerk, "STORE", "In transit")).ToHaveTextAsync("0");
        await Expect(Number(clerk, "STORE", "On hand")).ToHaveTextAsync("5");
        await Expect(Number(clerk, "LON-1", "On hand")).ToHaveTextAsync("3");
    });

    [SkippableFact]
    public Task Forced_count_lists_stranded_holds_until_the_units_are_found() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 4);
        var (shopper, clerk) = (await scene.ShopperAsync(), await scene.ShopperAsync("clerk"));
        await shopper.Basket.AddAsync(good, quantity: 4);
        var watching = await clerk.Context.NewPageAsync();
        await watching.GotoAsync("/warehouse/attention");
        await clerk.Page.GotoAsync($"/warehouse/item/{good.Sku}");

        await ChooseAsync(clerk, "Count");
        await RecordAsync(clerk, 1);
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enter 4 or more. Or tick “Force”");
        await clerk.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Force" }).CheckAsync();
        await RecordAsync(clerk, 1);
        await Expect(clerk.Page.GetByTestId("done")).ToContainTextAsync("One hold can no longer be delivered whole.");

        await watching.BringToFrontAsync();
        var shortage = watching.GetByTestId($"short-{good.Sku}-LON-1");
        await Expect(shortage).ToContainTextAsync("3 units are missing");
        await Expect(shortage).ToContainTextAsync("4 units · In a cart");

        await shortage.GetByRole(AriaRole.Link, new() { Name = "Count again" }).ClickAsync();
        await Expect(watching.GetByRole(AriaRole.Form, new() { Name = "Count", Exact = true })).ToBeVisibleAsync();
        await clerk.Page.GotoAsync("/warehouse/attention");
        await Expect(clerk.Page.GetByTestId($"short-{good.Sku}-LON-1")).ToBeVisibleAsync();
        await scene.Shop.CountAsync(good.Sku, 4);
        await Expect(clerk.Page.GetByTestId($"short-{good.Sku}-LON-1")).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task Goods_on_backorder_are_allowed_and_shown() => RunAsync(shops.Holding.Server, async clerk =>
    {
        var good = await shops.Holding.Server.StockAsync(units: 0);
        await clerk.Page.GotoAsync($"/warehouse/item/{good.Sku}");

        await ChooseAsync(clerk, "Settings");
        await clerk.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Units beyond what is on hand" }).FillAsync("12");
        await clerk.Page.GetByLabel("Expected on").FillAsync("2099-03-01");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Save the settings" }).ClickAsync();

        await Expect(clerk.Page.GetByTestId("done")).ToContainTextAsync("12 on backorder, expected 2099-03-01");
        await Expect(Number(clerk, "LON-1", "ATP")).ToHaveTextAsync("12");
    });

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public Task Warehouse_in_arabic_fits_and_can_be_used_by_everybody(int width) => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 4);
        await (await scene.ShopperAsync()).Basket.AddAsync(good, quantity: 4);
        await scene.Shop.SellElsewhereAsync(good, 2, force: true);
        var clerk = await scene.ShopperAsync("clerk", new Viewport(width, 844, IsTouch: false), options => options.Locale = "ar");
        foreach (var address in new[] { "/warehouse", "/warehouse/holds", "/warehouse/orders", "/warehouse/attention", "/warehouse/verify?now=true", $"/warehouse/item/{good.Sku}?do=TransferOut", $"/warehouse/item/{good.Sku}?do=Settings" })
        {
            await clerk.Page.GotoAsync(address);
            await Expect(clerk.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
            await Axe.AssertAccessibleAsync(clerk.Page);
            (await clerk.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, address);
        }
    });

    private static Task ChooseAsync(ShopperSession clerk, string kind) =>
        clerk.Page.GetByRole(AriaRole.Navigation, new() { Name = "What happened" }).GetByRole(AriaRole.Link, new() { Name = kind, Exact = true }).ClickAsync();

    private static async Task RecordAsync(ShopperSession clerk, int units)
    {
        await clerk.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Units" }).FillAsync($"{units}");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
    }

    /// <summary>A number of a location, by the heading of its column.</summary>
    private static ILocator Number(ShopperSession clerk, string location, string column)
    {
        string[] columns = ["ATP", "On hand", "Reserved", "Allocated", "Damaged", "Quarantined", "Non-sellable", "In transit", "Deficit"];
        return clerk.Page.GetByTestId($"head-{location}").GetByRole(AriaRole.Cell).Nth(Array.IndexOf(columns, column));
    }
}
