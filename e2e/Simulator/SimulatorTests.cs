using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>A visitor lets many shoppers run at few units, with things going wrong.</summary>
public sealed class SimulatorTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Simulation_runs_to_its_verification_and_again_with_the_same_seed() => RunAsync(shops.Holding.Server, async visitor =>
    {
        var page = visitor.Page;
        await page.GotoAsync("/warehouse/simulator");
        await FillAsync(page, "Shoppers", "2001");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Enter a number of shoppers from 1 to 2,000.");
        await Expect(page.GetByTestId("live")).ToHaveAttributeAsync("data-state", "live");
        await Expect(page.GetByRole(AriaRole.Spinbutton, new() { Name = "Shoppers" })).ToHaveValueAsync("2001");

        await FillAsync(page, "Shoppers", "400");
        await FillAsync(page, "Units", "100");
        await FillAsync(page, "Seed", "4711");
        await page.GetByLabel("Pace").SelectOptionAsync(new SelectOptionValue { Label = "30 ×" });
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Kill the process" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(page.GetByTestId("state")).ToHaveTextAsync("Running");
        var marker = await PageMarker.SetAsync(page);

        await Expect(page.GetByTestId("state")).ToHaveTextAsync("Finished", new() { Timeout = 60_000 });
        await marker.AssertSurvivedAsync();
        await Expect(page.GetByTestId("oversold")).ToHaveTextAsync("0");
        await Expect(page.GetByTestId("bought")).ToHaveTextAsync("100");
        await Expect(page.GetByTestId("verified")).ToContainTextAsync("Differences in the ledger: 0. Units oversold at any moment: 0.");
        var fingerprint = await page.GetByTestId("fingerprint").TextContentAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Run again with this seed" }).ClickAsync();
        await Expect(page.GetByTestId("state")).ToHaveTextAsync("Running");
        await Expect(page.GetByTestId("fingerprint")).ToHaveTextAsync(fingerprint!, new() { Timeout = 60_000 });
    });

    private static Task FillAsync(IPage page, string field, string value) => page.GetByRole(AriaRole.Spinbutton, new() { Name = field }).FillAsync(value);
}
