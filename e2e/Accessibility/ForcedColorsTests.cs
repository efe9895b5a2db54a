using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Forced colours take every background and shadow away: what is a button, what is chosen and where the focus is has to be seen all the same.</summary>
public sealed class ForcedColorsTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableTheory]
    [InlineData("default")]
    [InlineData("midnight")]
    [InlineData("sheet")]
    public Task Popup_has_borders_and_a_visible_focus(string look) => RunAsync(Shop, async scene =>
    {
        var shopper = await ShopperAsync(scene);
        await shopper.PutOnAsync(look);
        await new PopupTour(Shop, shopper, async state =>
        {
            (await PageFacts.BorderlessAsync(shopper.Page)).Should().BeEmpty(state);
            await AssertFocusIsSeenAsync(shopper.Page, stops: 4);
        }).WalkAsync();
    }, $"{nameof(Popup_has_borders_and_a_visible_focus)}-{look}");

    [SkippableFact]
    public Task First_choice_stands_out_and_the_popup_from_the_page() => RunAsync(Shop, async scene =>
    {
        var shopper = await ShopperAsync(scene);
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await Shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");

        await Expect(shopper.Alert.Dialog).ToHaveCSSAsync("border-top-style", "solid");
        var buttons = shopper.Alert.Choices(good).GetByRole(AriaRole.Button);
        await Expect(buttons.First).ToHaveCSSAsync("border-top-width", "2px");
        await Expect(buttons.Last).ToHaveCSSAsync("border-top-width", "1px");
    });

    [SkippableFact]
    public Task Pages_have_borders_marks_and_a_visible_focus() => RunAsync(shops.Holding.Server, async scene =>
    {
        var shopper = await ShopperAsync(scene);
        var tour = new Tour(shops.Holding.Server, shopper, async name =>
        {
            (await PageFacts.BorderlessAsync(shopper.Page)).Should().BeEmpty("buttons and fields of {0} must be told from text", name);
            (await PageFacts.UnmarkedCurrentAsync(shopper.Page)).Should().BeEmpty("the current one on {0} must be told from the others", name);
            await AssertFocusIsSeenAsync(shopper.Page, stops: 12);
        });
        await tour.ShopAsync();
        await tour.WarehouseAsync();
    });

    private static Task<ShopperSession> ShopperAsync(Scene scene) => scene.ShopperAsync(configure: options => options.ForcedColors = ForcedColors.Active);

    private static async Task AssertFocusIsSeenAsync(IPage page, int stops)
    {
        for (var stop = 0; stop < stops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var outline = await page.EvaluateAsync<string>("""
                () => {
                  let e = document.activeElement;
                  while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
                  if (!e || e === document.body) return 'nowhere';
                  const s = getComputedStyle(e);
                  return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 ? 'seen' : `unseen: ${e.localName}.${e.className} "${e.textContent.trim().slice(0, 30)}" on ${location.pathname}`;
                }
                """);
            outline.Should().BeOneOf("seen", "nowhere");
        }
    }
}
