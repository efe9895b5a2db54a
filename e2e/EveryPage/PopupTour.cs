using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The popup and the notices in every state a shopper may see them in; the shop holds nothing before checkout.</summary>
public sealed class PopupTour(ShopServer shop, ShopperSession shopper, Func<string, Task> look)
{
    public async Task WalkAsync()
    {
        var gone = await shop.StockAsync(units: 6);
        var fewer = await shop.StockAsync(units: 6);
        await shopper.Basket.AddAsync(gone);
        await shopper.Basket.AddAsync(fewer, quantity: 5);
        await shop.SellElsewhereAsync(gone, 6);
        await shopper.Alert.ExpectAsync(gone, "This item has just sold out.");
        await FollowedAsync("One thing needs your decision");
        await look("popup-one");

        await shop.SellElsewhereAsync(fewer, 4);
        await shopper.Alert.ExpectAsync(fewer, "Only 2 left. You wanted 5.");
        await FollowedAsync("2 things need your decision");
        await look("popup-two");

        await shop.ReceiveAsync(gone, 1);
        await Expect(shopper.Alert.Notice).ToContainTextAsync("is available again");
        await look("popup-with-good-news");

        await shopper.Alert.Notice.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await shopper.Alert.ChooseAsync(fewer, "Remove");
        await Expect(shopper.Alert.Notice).ToContainTextAsync("was removed");
        await Expect(shopper.Basket.Row(fewer)).ToHaveCountAsync(0);
        await look("notice-undo");

        var later = await shop.StockAsync(units: 3);
        await shopper.Basket.AddAsync(later, quantity: 3);
        await shop.PromiseAsync(later, units: 5, new DateOnly(2031, 5, 6));
        await shop.SellElsewhereAsync(later, 2);
        await shopper.Alert.ExpectAsync(later, "Only 1 left. You wanted 3. New stock is expected about 6 May 2031.");
        await FollowedAsync("One thing needs your decision");
        await look("popup-promise");

        await shop.PromiseAsync(later, units: 0, new DateOnly(2031, 5, 6));
        await shop.SellElsewhereAsync(later, 1);
        await shopper.Alert.ChooseAsync(later, "Tell me when it’s back");
        await shopper.Alert.ExpectClosedAsync();
        await shop.ReceiveAsync(later, 3);
        await Expect(shopper.Alert.Notice).ToContainTextAsync("is back.");
        await look("notice-back");
    }

    private Task FollowedAsync(string heading) => Expect(shopper.Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
}
