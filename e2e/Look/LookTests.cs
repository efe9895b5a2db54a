using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Three looks made of nothing but CSS variables and parts: the popup wears each, and everybody can use it in each.</summary>
public sealed class LookTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private ShopServer Shop => shops.NotHolding.Server;

    [SkippableFact]
    public Task Dark_brand_is_dark_whatever_the_device_says() => RunAsync(Shop, async scene =>
    {
        var shopper = await scene.ShopperAsync(configure: options => options.ColorScheme = ColorScheme.Light);
        await shopper.PutOnAsync("midnight");
        var good = await SellOutAsync(shopper);

        await Expect(shopper.Alert.Dialog).ToHaveCSSAsync("background-color", "rgb(20, 20, 31)");
        await Expect(shopper.Alert.Dialog).ToHaveCSSAsync("border-top-left-radius", "3px");
        await Expect(Primary(shopper, good)).ToHaveCSSAsync("background-color", "rgb(200, 245, 96)");
        await Expect(shopper.Alert.Heading).ToHaveCSSAsync("font-family", new System.Text.RegularExpressions.Regex("monospace"));
        await Expect(shopper.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(13, 13, 22)");
    });

    [SkippableFact]
    public Task Sheet_lies_at_the_lower_edge_of_a_phone_with_large_buttons_below_each_other() => RunAsync(Shop, Viewport.Phone, async shopper =>
    {
        await shopper.PutOnAsync("sheet");
        var good = await SellOutAsync(shopper);

        var sheet = (await shopper.Alert.Dialog.BoundingBoxAsync())!;
        (sheet.X, sheet.Width, sheet.Y + sheet.Height).Should().Be((0, Viewport.Phone.Width, Viewport.Phone.Height));
        await Expect(shopper.Alert.Dialog).ToHaveCSSAsync("border-top-left-radius", "28px");
        await Expect(shopper.Alert.Dialog).ToHaveCSSAsync("border-bottom-left-radius", "0px");
        var buttons = await shopper.Alert.Choices(good).GetByRole(AriaRole.Button).AllAsync();
        buttons.Should().HaveCountGreaterThan(2);
        var boxes = await Task.WhenAll(buttons.Select(button => button.BoundingBoxAsync()));
        boxes.Should().OnlyContain(box => box!.Height >= 52 && box.Width > 300);
        boxes.Select(box => box!.Y).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    });

    [SkippableFact]
    public Task Sheet_is_the_shops_own_popup_on_a_desktop() => RunAsync(Shop, async shopper =>
    {
        await shopper.PutOnAsync("sheet");
        await SellOutAsync(shopper);

        var dialog = (await shopper.Alert.Dialog.BoundingBoxAsync())!;
        (dialog.X * 2 + dialog.Width).Should().BeApproximately(Viewport.Desktop.Width, 2, "it stands in the middle");
        (dialog.Y + dialog.Height).Should().BeLessThan(Viewport.Desktop.Height);
    });

    [SkippableFact]
    public Task Look_is_kept_until_another_is_chosen() => RunAsync(Shop, async shopper =>
    {
        await shopper.PutOnAsync("midnight");
        await shopper.Page.GotoAsync("/shop");
        await Expect(shopper.Page.Locator("link[href*='midnight.css']")).ToHaveCountAsync(1);
        await shopper.Page.GotoAsync("/shop?look=no-such-look");
        await Expect(shopper.Page.Locator("link[href*='midnight.css']")).ToHaveCountAsync(1);

        await shopper.Page.GotoAsync("/shop?look=default");

        await Expect(shopper.Page.Locator("link[href*='midnight']")).ToHaveCountAsync(0);
    });

    [SkippableTheory]
    [InlineData("midnight", "desktop")]
    [InlineData("midnight", "phone")]
    [InlineData("sheet", "phone")]
    public Task Popup_can_be_used_by_everybody_in_every_look(string look, string screen) =>
        RunAsync(Shop, screen == "phone" ? Viewport.Phone : Viewport.Desktop, async shopper =>
        {
            await shopper.PutOnAsync(look);
            await new PopupTour(Shop, shopper, _ => AssertInBothSchemesAsync(shopper)).WalkAsync();
        }, string.Create(CultureInfo.InvariantCulture, $"{nameof(Popup_can_be_used_by_everybody_in_every_look)}-{look}-{screen}"));

    [SkippableFact]
    public Task Every_page_of_the_dark_brand_can_be_used_by_everybody() => RunAsync(shops.Holding.Server, async shopper =>
    {
        await shopper.PutOnAsync("midnight");
        await new Tour(shops.Holding.Server, shopper, _ => Axe.AssertAccessibleAsync(shopper.Page)).ShopAsync();
    });

    private static ILocator Primary(ShopperSession shopper, Good good) => shopper.Alert.Choices(good).GetByRole(AriaRole.Button).First;

    private async Task<Good> SellOutAsync(ShopperSession shopper)
    {
        var good = await Shop.StockAsync(units: 1);
        await shopper.Basket.AddAsync(good);
        await Shop.SellElsewhereAsync(good, 1);
        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        return good;
    }

    private static async Task AssertInBothSchemesAsync(ShopperSession shopper)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await shopper.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Axe.AssertAccessibleAsync(shopper.Page);
        }
    }
}
