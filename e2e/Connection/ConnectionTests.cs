using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The live connection fails, and the shopper is told all the same.</summary>
public sealed class ConnectionTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableFact]
    public Task Network_gone_while_an_item_sells_out_is_told_when_it_is_back() => RunAsync(Shop, async shopper =>
    {
        shopper.Expect("ERR_INTERNET_DISCONNECTED");
        var wire = await Wire.TapAsync(shopper);
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        var marker = await PageMarker.SetAsync(shopper.Page);

        await wire.CutAsync();
        await Shop.SellElsewhereAsync(good, 1);
        await Expect(shopper.Basket.Status(good).First).Not.ToHaveTextAsync("Out of stock");

        await wire.MendAsync();
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await marker.AssertSurvivedAsync();

        await Shop.ReceiveAsync(good, 2);
        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Alert.Notice).ToContainTextAsync("is available again");
    });

    [SkippableFact]
    public Task Live_connections_refused_for_good_is_told_by_asking() => RunAsync(Shop, async shopper =>
    {
        var wire = await Wire.TapAsync(shopper);
        var good = await Shop.StockAsync(units: 1);
        // The browser gives up on being told, and asks instead, after the third refusal; the item sells out just before.
        wire.Refuse(() => wire.Attempts == 3 ? Shop.SellElsewhereAsync(good, 1) : Task.CompletedTask);

        await shopper.Basket.AddAsync(good);

        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await shopper.Alert.ChooseAsync(good, "Remove");
        await Expect(shopper.Basket.Row(good)).ToHaveCountAsync(0);
    });
}
