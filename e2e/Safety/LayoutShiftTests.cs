using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Nothing on the page jumps because of the SDK.</summary>
public sealed class LayoutShiftTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private const string Shifts = """
        () => new Promise(done => {
          new PerformanceObserver(list => done(list.getEntries().filter(e => e.value > 0).map(e =>
            `${e.value.toFixed(4)}: ${e.sources.map(s => s.node?.nodeName + '.' + s.node?.className).join(', ')}`))).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done([])));
        })
        """;

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/checkout")]
    public Task Popup_opens_nothing_moves(string page) => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        var shop = shops.NotHolding.Server;
        var good = await shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shopper.Page.GotoAsync(page);
        await shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await shopper.Alert.DecideLater.ClickAsync();
        await shopper.Alert.ExpectClosedAsync();

        (await shopper.Page.EvaluateAsync<string[]>(Shifts)).Should().BeEmpty();
    });
}
