using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>A shopper who types is not interrupted.</summary>
public sealed class TypingTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private const string WatchTheKeys = """
        () => {
          let lastKey = 0;
          document.addEventListener('keydown', () => { lastKey = performance.now(); }, true);
          document.addEventListener('cart-integrity:alert', () => { window.quietFor = performance.now() - lastKey; });
        }
        """;

    [SkippableFact]
    public Task Popup_waits_until_the_typing_stops() => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        var shop = shops.NotHolding.Server;
        var good = await shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await shopper.Basket.Checkout.ClickAsync();
        await shopper.Page.EvaluateAsync(WatchTheKeys);
        var field = shopper.Page.GetByLabel("Address line 1");
        await field.PressSequentiallyAsync("12 St");

        await shop.SellElsewhereAsync(good, 1);
        await field.PressSequentiallyAsync(" James’s Square, the blue door", new() { Delay = 80 });

        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        (await shopper.Page.EvaluateAsync<double>("() => window.quietFor")).Should().BeGreaterThanOrEqualTo(1499);
        await Expect(field).ToHaveValueAsync("12 St James’s Square, the blue door");
    });
}
