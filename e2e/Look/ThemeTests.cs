using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The popup looks like a part of the shop: it takes the colours and the shape the shop gives it.</summary>
public sealed class ThemeTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private const string Colour = "element => getComputedStyle(element).backgroundColor";

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Popup_takes_the_shops_colours(ColorScheme scheme) => RunAsync(shops.NotHolding.Server, async scene =>
    {
        var shopper = await scene.ShopperAsync(configure: options => options.ColorScheme = scheme);
        var good = await scene.Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        var buttonOfTheShop = await shopper.Basket.Checkout.EvaluateAsync<string>(Colour);
        await scene.Shop.SellElsewhereAsync(good, 1);

        await Expect(shopper.Alert.Choices(good).GetByRole(AriaRole.Button).First).ToHaveCSSAsync("background-color", buttonOfTheShop);
        await Expect(shopper.Alert.Dialog).Not.ToHaveCSSAsync("border-top-left-radius", "0px");
    }, $"{nameof(Popup_takes_the_shops_colours)}-{scheme}");
}
