using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The popup without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableFact]
    public Task Popup_opens_focus_goes_in_tab_stays_in_and_escape_gives_it_back() => RunAsync(Shop, async shopper =>
    {
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        var update = shopper.Basket.Row(good).GetByRole(AriaRole.Button, new() { Name = $"Update {good.Title}" });
        await update.FocusAsync();
        await Shop.SellElsewhereAsync(good, 1);

        await Expect(shopper.Alert.Heading).ToBeFocusedAsync();
        ILocator[] order =
        [
            shopper.Alert.Close,
            shopper.Alert.Line(good).GetByRole(AriaRole.Link, new() { Name = good.Title }),
            shopper.Alert.Choices(good).GetByRole(AriaRole.Button).First,
        ];
        foreach (var next in order)
        {
            await shopper.Page.Keyboard.PressAsync("Tab");
            await Expect(next).ToBeFocusedAsync();
        }

        await shopper.Page.Keyboard.PressAsync("Escape");
        await shopper.Alert.ExpectClosedAsync();
        await Expect(update).ToBeFocusedAsync();
    });

    [SkippableFact]
    public Task Tab_through_the_whole_popup_never_reaches_the_page_behind_it() => RunAsync(Shop, async shopper =>
    {
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await Shop.SellElsewhereAsync(good, 1);
        await Expect(shopper.Alert.Heading).ToBeFocusedAsync();
        var stops = 3 + await shopper.Alert.Choices(good).GetByRole(AriaRole.Button).CountAsync();
        for (var stop = 0; stop < stops; stop++)
        {
            await shopper.Page.Keyboard.PressAsync("Tab");
            (await shopper.Page.EvaluateAsync<string>("() => document.activeElement.localName")).Should().Be("cart-alert");
        }

        await Expect(shopper.Alert.DecideLater).ToBeFocusedAsync();
        await shopper.Page.Keyboard.PressAsync("Enter");
        await shopper.Alert.ExpectClosedAsync();
    });

    [SkippableFact]
    public Task Row_removed_from_the_popup_focus_goes_to_the_next_row() => RunAsync(Shop, async shopper =>
    {
        var (good, next) = (await Shop.StockAsync(units: 1), await Shop.StockAsync(units: 5));
        await shopper.Basket.AddAsync(good);
        await shopper.Basket.AddAsync(next);
        await shopper.Basket.Row(good).GetByRole(AriaRole.Button, new() { Name = "Save for later" }).FocusAsync();
        await Shop.SellElsewhereAsync(good, 1);
        await Expect(shopper.Alert.Heading).ToBeFocusedAsync();

        await shopper.Alert.Choice(good, "Remove").PressAsync("Enter");

        await shopper.Alert.ExpectClosedAsync();
        await Expect(shopper.Basket.Row(good)).ToHaveCountAsync(0);
        await Expect(shopper.Basket.Row(next).Locator(":focus")).ToHaveCountAsync(1);
    });

    [SkippableFact]
    public Task Undo_is_reached_and_used_with_the_keyboard() => RunAsync(Shop, async shopper =>
    {
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await Shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.Choice(good, "Remove").PressAsync("Enter");
        await shopper.Alert.Notice.GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
    });
}
