using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>Listing and product pages say what is in the basket and how the stock stands.</summary>
public sealed class MarksTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableFact]
    public Task Listing_marks_what_another_tab_puts_into_the_basket_without_a_reload() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var shop = shops.Holding.Server;
        var (first, good) = (await shop.StockAsync(units: 9), await shop.StockAsync(units: 4));
        await shopper.Basket.AddAsync(first);
        await shopper.Page.GotoAsync(ListingOf(good));
        await Expect(Card(shopper.Page, good)).ToContainTextAsync("Only 4 left");
        var marker = await PageMarker.SetAsync(shopper.Page);

        var tab = await shopper.Context.NewPageAsync();
        await new Basket(tab).AddAsync(good, quantity: 2);

        await Expect(Card(shopper.Page, good).GetByRole(AriaRole.Link, new() { Name = "2 in your basket" })).ToBeVisibleAsync();
        await Expect(Card(shopper.Page, good).GetByRole(AriaRole.Button, new() { Name = "Add another" })).ToBeVisibleAsync();
        await marker.AssertSurvivedAsync();
    });

    [SkippableFact]
    public Task Product_page_follows_its_own_line() => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        var shop = shops.NotHolding.Server;
        var good = await shop.StockAsync(units: 3);
        await shopper.Basket.AddAsync(good);
        await shopper.Page.GotoAsync($"/p/{good.Sku}");
        await Expect(shopper.Page.GetByTestId("availability")).ToHaveTextAsync("Only 3 left");
        await Expect(shopper.Page.GetByRole(AriaRole.Link, new() { Name = "1 in your basket" })).ToBeVisibleAsync();
        (await OfferForMachinesAsync(shopper.Page)).Should().Be("https://schema.org/LimitedAvailability");

        await shop.SellElsewhereAsync(good, 3);

        await shopper.Alert.ExpectAsync(good, "This item has just sold out.");
        await shopper.Alert.DecideLater.ClickAsync();
        await Expect(shopper.Page.GetByTestId("availability")).ToHaveTextAsync("Sold out");
        (await OfferForMachinesAsync(shopper.Page)).Should().Be("https://schema.org/OutOfStock");
        await Expect(shopper.Page.GetByRole(AriaRole.Button, new() { Name = "Tell me when it is back" })).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task Last_ones_are_told_to_be_in_this_basket_or_in_others() => RunAsync(shops.Holding.Server, async scene =>
    {
        var good = await scene.Shop.StockAsync(units: 1);
        var (holder, other) = (await scene.ShopperAsync("holder"), await scene.ShopperAsync("other"));
        await holder.Basket.AddAsync(good);

        await holder.Page.GotoAsync(ListingOf(good));
        await other.Page.GotoAsync(ListingOf(good));

        await Expect(Card(holder.Page, good)).ToContainTextAsync("The last ones are in your basket");
        await Expect(Card(other.Page, good)).ToContainTextAsync("In other baskets – may return");
    });

    private static Task<string> OfferForMachinesAsync(IPage page) =>
        page.EvaluateAsync<string>("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent).offers.availability");

    private static string ListingOf(Good good) => $"/shop?q={Uri.EscapeDataString(good.Title)}";

    private static ILocator Card(IPage page, Good good) =>
        page.GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = good.Title, Exact = true }) });
}
