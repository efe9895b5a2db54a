using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Pages of the warehouse keep themselves up to date while somebody looks at them.</summary>
public sealed class LiveTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Shopper_buys_stock_holds_and_orders_change_without_reload() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 8);
        var (shopper, clerk) = (await scene.ShopperAsync(), await scene.ShopperAsync("clerk"));
        var (stock, holds, orders) = (clerk.Page, await clerk.Context.NewPageAsync(), await clerk.Context.NewPageAsync());
        await OpenAsync(orders, "/warehouse/orders");
        await OpenAsync(holds, $"/warehouse/holds?sku={good.Sku}");
        await OpenAsync(stock, $"/warehouse?q={good.Sku}");
        var markers = await Task.WhenAll(PageMarker.SetAsync(stock), PageMarker.SetAsync(holds), PageMarker.SetAsync(orders));
        var row = stock.GetByTestId($"row-{good.Sku}");
        await Expect(row).ToContainTextAsync(Numbers(atp: 8, onHand: 8, reserved: 0, allocated: 0));

        await shopper.Basket.AddAsync(good, quantity: 3);
        await Expect(row).ToContainTextAsync(Numbers(atp: 5, onHand: 8, reserved: 3, allocated: 0));
        await Expect(holds.GetByText("1 open hold")).ToBeVisibleAsync();
        await Expect(holds.GetByRole(AriaRole.Listitem).Filter(new() { HasText = good.Title })).ToContainTextAsync("3 ×");

        await shopper.Basket.OpenAsync();
        await shopper.Basket.Checkout.ClickAsync();
        await shopper.Checkout.FillAddressAsync();
        await shopper.Checkout.ContinueToPaymentAsync();
        await shopper.Checkout.PayWithAsync("A card that works");
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();

        await Expect(row).ToContainTextAsync(Numbers(atp: 5, onHand: 8, reserved: 0, allocated: 3));
        await Expect(holds.GetByText("No cart holds anything right now.")).ToBeVisibleAsync();
        await Expect(orders.GetByRole(AriaRole.Article).Filter(new() { HasText = good.Title })).ToContainTextAsync("3 ×");
        foreach (var marker in markers)
        {
            await marker.AssertSurvivedAsync();
        }
    });

    [SkippableFact]
    public Task What_somebody_types_and_where_the_keyboard_is_stays() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 8);
        var clerk = await scene.ShopperAsync("clerk");
        await OpenAsync(clerk.Page, $"/warehouse/item/{good.Sku}");
        await clerk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Remark" }).FillAsync("half a sentence");
        await clerk.Page.GetByRole(AriaRole.Link, new() { Name = "Change London warehouse" }).FocusAsync();

        await scene.Shop.SellElsewhereAsync(good, 3);

        await Expect(clerk.Page.GetByTestId("head-LON-1").GetByRole(AriaRole.Cell).First).ToHaveTextAsync("5");
        await Expect(clerk.Page.GetByRole(AriaRole.Table, new()).Last).ToContainTextAsync("on hand \u2066−3\u2069");
        await Expect(clerk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Remark" })).ToHaveValueAsync("half a sentence");
        await Expect(clerk.Page.GetByRole(AriaRole.Link, new() { Name = "Change London warehouse" })).ToBeFocusedAsync();
    });

    [SkippableFact]
    public Task Tab_in_the_background_listens_again_when_it_comes_back() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 8);
        var clerk = await scene.ShopperAsync("clerk");
        await OpenAsync(clerk.Page, $"/warehouse?q={good.Sku}");
        await HideAsync(clerk.Page, hidden: true);

        await scene.Shop.SellElsewhereAsync(good, 3);
        await HideAsync(clerk.Page, hidden: false);

        await Expect(clerk.Page.GetByTestId($"row-{good.Sku}")).ToContainTextAsync(Numbers(atp: 5, onHand: 5, reserved: 0, allocated: 0));
    });

    [SkippableFact]
    public Task Number_that_changed_flashes_unless_motion_is_not_wanted() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 8);
        var moving = await scene.ShopperAsync("moving", configure: options => options.ReducedMotion = ReducedMotion.NoPreference);
        var calm = await scene.ShopperAsync("calm");
        foreach (var page in new[] { moving.Page, calm.Page })
        {
            await OpenAsync(page, $"/warehouse?q={good.Sku}");
            await page.EvaluateAsync("() => { window.flashes = 0; const animate = Element.prototype.animate; Element.prototype.animate = function (...how) { window.flashes++; return animate.apply(this, how); }; }");
        }

        await scene.Shop.SellElsewhereAsync(good, 3);

        foreach (var page in new[] { moving.Page, calm.Page })
        {
            await Expect(page.GetByTestId($"row-{good.Sku}")).ToContainTextAsync(Numbers(atp: 5, onHand: 5, reserved: 0, allocated: 0));
        }

        (await moving.Page.EvaluateAsync<int>("() => window.flashes")).Should().BeGreaterThan(0);
        (await calm.Page.EvaluateAsync<int>("() => window.flashes")).Should().Be(0);
    });

    [SkippableFact]
    public Task Page_that_cannot_be_asked_for_says_so_and_mends_itself() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 8);
        var clerk = await scene.ShopperAsync("clerk");
        clerk.Expect("status of 503");
        await OpenAsync(clerk.Page, $"/warehouse?q={good.Sku}");
        await clerk.Page.RouteAsync("**/warehouse?q=*", route => route.FulfillAsync(new() { Status = 503 }));

        await scene.Shop.SellElsewhereAsync(good, 3);
        await Expect(clerk.Page.GetByTestId("live")).ToHaveTextAsync("Reconnecting");

        await clerk.Page.UnrouteAllAsync();
        await Expect(clerk.Page.GetByTestId("live")).ToHaveTextAsync("Live");
        await Expect(clerk.Page.GetByTestId($"row-{good.Sku}")).ToContainTextAsync(Numbers(atp: 5, onHand: 5, reserved: 0, allocated: 0));
    });

    /// <summary>Loads a page and waits until it listens.</summary>
    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.GetByTestId("live")).ToHaveAttributeAsync("data-state", "live");
    }

    // One page in one window is never in the background of its own accord.
    private static async Task HideAsync(IPage page, bool hidden) => await page.EvaluateAsync(
        "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden }); document.dispatchEvent(new Event('visibilitychange')); }", hidden);

    /// <summary>The numbers of a row whose units are all in the first location.</summary>
    private static System.Text.RegularExpressions.Regex Numbers(int atp, int onHand, int reserved, int allocated) =>
        new($@"\s{atp}\s+{atp}\s+0\s+0\s+{onHand}\s*{reserved}\s+{allocated}");
}
