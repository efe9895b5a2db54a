using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>A product's name is text, whatever it looks like.</summary>
public sealed class HostileTitleTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private const string Hostile = "</script><img src=x onerror=\"window.hacked=1\"><b>Bold</b> & <!-- Co";

    [SkippableFact]
    public Task Title_with_markup_is_shown_as_text() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var good = await shops.Holding.Server.StockAsync(units: 1);
        shops.Holding.Facts.Change(good, fact => fact with { Title = Hostile, Url = "javascript:window.hacked=2" });
        await shopper.Basket.AddAsync(good, quantity: 2);

        await Expect(shopper.Alert.Lines).ToContainTextAsync(Hostile);
        await Expect(shopper.Alert.Lines.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        await shopper.Alert.Lines.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(shopper.Alert.Notice).ToContainTextAsync($"{Hostile} was removed.");
        (await shopper.Page.EvaluateAsync<int?>("() => window.hacked ?? null")).Should().BeNull();
    });
}
