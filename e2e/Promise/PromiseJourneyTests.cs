using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>What is not there yet: told in the shelf, agreed to at the checkout, kept by the order.</summary>
public sealed class PromiseJourneyTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private static readonly DateOnly Day = new(2031, 12, 12);

    [SkippableFact]
    public Task Backorder_from_the_shelf_to_the_order_keeps_its_date_when_the_warehouse_changes_it() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var (shop, page) = (shops.Holding.Server, shopper.Page);
        var good = await shop.PromisedAsync(units: 2, Day);
        await page.GotoAsync($"/shop?q={Uri.EscapeDataString(good.Title)}");
        await Expect(CardOf(page, good)).ToContainTextAsync("Only 2 left · more about 12 December 2031");
        await CardOf(page, good).GetByRole(AriaRole.Link, new() { Name = good.Title, Exact = true }).ClickAsync();
        await page.GetByLabel("Quantity").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to basket", Exact = true }).ClickAsync();
        await Expect(shopper.Basket.Row(good)).ToContainTextAsync("On backorder, expected 12 December 2031");
        await Expect(shopper.Basket.Row(good)).ToContainTextAsync("2 now, 1 later");

        await shopper.Checkout.ToReviewAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Comes later" })).ToContainTextAsync("2 now, 1 about 12 December 2031");
        await shopper.Checkout.PlaceOrder.ClickAsync();
        await Expect(shopper.Checkout.ThankYou).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("2 at once, 1 promised for 12 December 2031");
        await shop.AssertSoldAsync(good, 3);

        await shop.PromiseAsync(good, new DateOnly(2032, 2, 1));

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Your orders" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Part of it is expected 12 December 2031.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Order HL-" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("2 at once, 1 promised for 12 December 2031");
        await page.GotoAsync($"/p/{good.Sku}");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Backorder – with us again about 1 February 2032");
    });

    [SkippableFact]
    public Task Preorder_is_ordered_in_the_language_of_the_shopper() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var (shop, page) = (shops.Holding.Server, shopper.Page);
        var good = await shop.PromisedAsync(units: 0, Day, isPreorder: true);
        await page.GotoAsync($"/p/{good.Sku}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deutsch", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("availability")).ToHaveTextAsync("Vorbestellung – bei uns etwa am 12. Dezember 2031");

        await page.GetByRole(AriaRole.Button, new() { Name = "Vorbestellen", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ihr Warenkorb", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("12. Dez");
    });

    [SkippableFact]
    public Task Product_page_tells_machines_the_same_as_people_under_the_strict_policy() => RunAsync(shops.Holding.Server, async shopper =>
    {
        var good = await shops.Holding.Server.PromisedAsync(units: 0, Day);
        await shopper.Page.GotoAsync($"/p/{good.Sku}");

        var offer = await shopper.Page.EvaluateAsync<string[]>("""
            () => {
              const { offers } = JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent);
              return [offers.availability, offers.availabilityStarts, offers.priceCurrency, String(offers.price)];
            }
            """);

        offer.Should().Equal("https://schema.org/BackOrder", "2031-12-12", "GBP", good.Price.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
        await Expect(shopper.Page.GetByTestId("availability")).ToHaveTextAsync("Backorder – with us again about 12 December 2031");
    });

    private static ILocator CardOf(IPage page, Good good) =>
        page.GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = good.Title, Exact = true }) });
}
