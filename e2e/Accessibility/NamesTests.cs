using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>What a screen reader is told, in the language of the page: popup, notices, basket and countdown, as the browser's own tree of names has them.</summary>
public sealed class NamesTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    public static TheoryData<string> Languages => [.. SpokenWords.All.Keys];

    [SkippableTheory]
    [MemberData(nameof(Languages))]
    public Task Popup(string language) => RunAsync(Shop, async scene =>
    {
        var (shopper, words) = (await ShopperAsync(scene, language), SpokenWords.All[language]);
        var good = await InBasketAsync(Shop, shopper, language, units: 1);
        await Shop.SellElsewhereAsync(good, 1);
        await Expect(shopper.Alert.Line(good)).ToBeVisibleAsync();

        await Expect(shopper.Alert.Dialog).ToHaveAccessibleNameAsync(words.Title);
        await Expect(shopper.Alert.Dialog).ToHaveAccessibleDescriptionAsync(words.Summary.Replace("{items}", good.Title, StringComparison.Ordinal));
        await Expect(shopper.Alert.Dialog).ToMatchAriaSnapshotAsync($"""
            - alertdialog "{words.Title}":
              - heading "{words.Title}" [level=2]
              - paragraph
              - button "{words.Close}"
              - list:
                - listitem:
                  - paragraph:
                    - link "{good.Title}"
                  - paragraph: {words.SoldOut}
                  - 'group "{words.ChoicesFor.Replace("{title}", good.Title, StringComparison.Ordinal)}"':
                    - button
              - button "{words.Later}"
            """);
        await Expect(shopper.Page.Locator("cart-alert")).ToHaveAttributeAsync("lang", new System.Text.RegularExpressions.Regex($"^{language[..2]}"));
    }, $"{nameof(Popup)}-{language}");

    [SkippableTheory]
    [MemberData(nameof(Languages))]
    public Task Notice_and_live_regions(string language) => RunAsync(Shop, async scene =>
    {
        var (shopper, words) = (await ShopperAsync(scene, language), SpokenWords.All[language]);
        var good = await InBasketAsync(Shop, shopper, language, units: 1);
        var notices = shopper.Page.Locator("cart-alert .toasts");

        // The region has to be there before its text, or nobody is told the text.
        await Expect(notices).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(notices).ToHaveTextAsync("");
        await Expect(shopper.Page.GetByTestId("cart-alert-announcer")).ToHaveRoleAsync(AriaRole.Status);

        await Shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.Lines.GetByRole(AriaRole.Button, new() { Name = words.Remove, Exact = true }).ClickAsync();

        await Expect(notices).ToMatchAriaSnapshotAsync($"""
            - status:
              - paragraph: "{words.Removed.Replace("{title}", good.Title, StringComparison.Ordinal)}"
              - button "{words.Undo}"
              - button "{words.Dismiss}"
            """);
    }, $"{nameof(Notice_and_live_regions)}-{language}");

    [SkippableTheory]
    [MemberData(nameof(Languages))]
    public Task Basket_and_countdown(string language) => RunAsync(shops.Holding.Server, async scene =>
    {
        var (shopper, words) = (await ShopperAsync(scene, language), SpokenWords.All[language]);
        var good = await InBasketAsync(shops.Holding.Server, shopper, language, units: 3);

        await Expect(shopper.Page.GetByTestId("cart-line")).ToMatchAriaSnapshotAsync($"""
            - article:
              - heading "{good.Title}" [level=3]:
                - link "{good.Title}"
              - paragraph
              - status: {words.OnlyThreeLeft}
              - paragraph
              - text: {words.QuantityOf.Replace("{title}", good.Title, StringComparison.Ordinal)}
              - spinbutton "{words.QuantityOf.Replace("{title}", good.Title, StringComparison.Ordinal)}": "1"
              - button "{words.Update.Replace("{title}", good.Title, StringComparison.Ordinal)}"
            """);
        await Expect(shopper.Basket.Hold).ToContainTextAsync(words.HeldFor);
        await Expect(shopper.Basket.Hold).Not.ToHaveAttributeAsync("aria-live", "assertive");
        await Expect(shopper.Page.GetByTestId("cart-link")).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("1"));
    }, $"{nameof(Basket_and_countdown)}-{language}");

    private static Task<ShopperSession> ShopperAsync(Scene scene, string language) => scene.ShopperAsync(configure: options => options.Locale = language);

    private static async Task<Good> InBasketAsync(ShopServer shop, ShopperSession shopper, string language, int units)
    {
        var good = (await shop.StockAsync(units)).In(language);
        while (good.Title.IndexOfAny(['"', '\'']) >= 0)
        {
            // The expected snapshots are YAML; a title with quotes would have to be quoted itself.
            good = (await shop.StockAsync(units)).In(language);
        }

        await shopper.Page.GotoAsync($"/p/{good.Sku}");
        await shopper.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(shopper.Page.GetByTestId("cart-line")).ToHaveCountAsync(1);
        return good;
    }
}
