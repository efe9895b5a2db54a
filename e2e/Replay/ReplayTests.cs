using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The retailer's real orders are played while people shop.</summary>
public sealed partial class ReplayTests(BrowserFixture browser, ITestOutputHelper output) : BrowserTest(browser, output), IAsyncLifetime
{
    /// <summary>In the very first order of the month, which takes six.</summary>
    private static readonly Good Tight = new("21730", Goods.TitleOf("21730"), 0, []);

    private readonly TestShop _shop = TestShop.Start(HoldOn.Checkout);

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await _shop.DisposeAsync();

    [SkippableFact]
    public Task Replay_moves_without_loading_again_and_can_be_paused_continued_and_stopped() => RunAsync(_shop.Server, async visitor =>
    {
        var page = visitor.Page;
        await StartAsync(page, "3,600 × (an hour in a second)");
        await Expect(State(page)).ToHaveTextAsync("Running");
        var marker = await PageMarker.SetAsync(page);
        await Expect(page.GetByTestId("committed")).ToHaveTextAsync(SomeNumber());
        await Expect(page.GetByTestId("clock")).Not.ToHaveTextAsync("1 December 2010, 08:26");
        await marker.AssertSurvivedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(State(page)).ToHaveTextAsync("Paused");
        var stands = await page.GetByTestId("clock").TextContentAsync();
        await page.ReloadAsync();
        await Expect(page.GetByTestId("clock")).ToHaveTextAsync(stands!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(State(page)).ToHaveTextAsync("Running");
        await Expect(page.GetByTestId("clock")).Not.ToHaveTextAsync(stands!);

        await page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await Expect(State(page)).ToHaveTextAsync("Stopped");
        await Expect(page.GetByTestId("oversold")).ToHaveTextAsync("0");
        await Expect(page.GetByTestId("verified")).ToHaveTextAsync("Verified after it. Differences in the ledger: 0. Units oversold at any moment of the whole journal: 0.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start" })).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task Basket_open_replay_takes_the_last_units_is_told() => RunAsync(_shop.Server, async shopper =>
    {
        await _shop.Server.CountAsync(Tight.Sku, 6);
        await shopper.Basket.AddAsync(Tight);
        var marker = await PageMarker.SetAsync(shopper.Page);
        var warehouse = await shopper.Context.NewPageAsync();
        await StartAsync(warehouse, "600 ×");
        await Expect(State(warehouse)).ToHaveTextAsync("Running");

        await shopper.Page.BringToFrontAsync();
        await shopper.Alert.ExpectAsync(Tight, "This item has just sold out.");
        await marker.AssertSurvivedAsync();
    });

    private static ILocator State(IPage page) => page.GetByTestId("state");

    private static async Task StartAsync(IPage page, string speed)
    {
        await page.GotoAsync("/warehouse/replay");
        await page.GetByLabel("Month", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "December 2010" });
        await page.GetByLabel("Speed", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = speed });
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "First receive what is missing" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
    }

    [GeneratedRegex("^[1-9]")]
    private static partial Regex SomeNumber();
}
