using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Shop and popup speak the language the shopper chose, in its direction.</summary>
public sealed class LanguageTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableTheory]
    [InlineData("Deutsch", "de", "ltr", "Ein Artikel in Ihrem Warenkorb hat sich geändert", "Dieser Artikel ist gerade ausverkauft.", "Entfernen", "wurde entfernt")]
    [InlineData("العربية", "ar", "rtl", "تغيّر منتج واحد في سلّتك", "نفد هذا المنتج للتو.", "إزالة", "أُزيل المنتج")]
    public Task Popup_speaks_the_language_chosen(string name, string tag, string direction, string heading, string message, string remove, string removed) =>
        RunAsync(shops.NotHolding.Server, async shopper =>
        {
            var page = shopper.Page;
            var good = await shops.NotHolding.Server.StockAsync(units: 1);
            await shopper.Basket.AddAsync(good);

            await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
            await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", direction);
            await shops.NotHolding.Server.SellElsewhereAsync(good, 1);

            await Expect(shopper.Alert.Heading).ToHaveTextAsync(heading);
            await Expect(shopper.Alert.Dialog).ToHaveCSSAsync("direction", direction);
            await shopper.Alert.ExpectAsync(good.In(tag), message);
            (await shopper.Alert.Lines.GetByTestId("cart-alert-choice").AllTextContentsAsync())
                .Should().Contain(choice => choice.Contains(Goods.TitleOf(good.Alternatives[0], tag)), "alternatives are told live in the page's language, too");
            await Expect(shopper.Alert.Dialog).Not.ToContainTextAsync("{");
            await shopper.Alert.Lines.GetByRole(AriaRole.Button, new() { Name = remove, Exact = true }).ClickAsync();
            await Expect(shopper.Alert.Notice).ToContainTextAsync(removed);
        }, $"{nameof(Popup_speaks_the_language_chosen)}-{tag}");

    [SkippableFact]
    public Task Page_from_right_to_left_begins_at_the_right_and_fits_a_phone() => RunAsync(shops.NotHolding.Server, Viewport.Phone, async shopper =>
    {
        var page = shopper.Page;
        var good = await shops.NotHolding.Server.StockAsync(units: 9);
        await shopper.Basket.AddAsync(good);
        await page.GetByRole(AriaRole.Button, new() { Name = "العربية", Exact = true }).ClickAsync();
        foreach (var address in new[] { "/", "/shop/lighting", $"/p/{good.Sku}", "/cart", "/checkout" })
        {
            await page.GotoAsync(address);

            await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0, address);
            (await page.Locator("h1").EvaluateAsync<string>("heading => getComputedStyle(heading).direction")).Should().Be("rtl", address);
        }
    });
}
