using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>The basket page, as its shopper sees it.</summary>
public sealed class Basket(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Name = "Your basket", Level = 1 });

    public ILocator Items => page.GetByRole(AriaRole.Region, new() { Name = "What is in it" }).GetByRole(AriaRole.Article);

    public ILocator Checkout => page.GetByRole(AriaRole.Link, new() { Name = "Checkout", Exact = true });

    public ILocator Total => page.GetByTestId("cart-total");

    public ILocator Hold => page.GetByRole(AriaRole.Timer).First;

    /// <summary>The row of a product, saved ones too.</summary>
    public ILocator Row(Good good) => Row(good.Title);

    public ILocator Row(string title) =>
        Items.Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }) });

    public ILocator Quantity(Good good) => Row(good).GetByLabel("Quantity");

    /// <summary>What a row says about its stock.</summary>
    public ILocator Status(Good good) => Row(good).GetByRole(AriaRole.Status);

    /// <summary>The link in the page's head.</summary>
    public ILocator Count => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Basket.*item") });

    public async Task OpenAsync()
    {
        await page.GotoAsync("/cart");
        await Assertions.Expect(Heading).ToBeVisibleAsync();
    }

    /// <summary>Finds a product's page and puts it into the basket; ends on the basket page.</summary>
    public async Task AddAsync(Good good, int quantity = 1)
    {
        await page.GotoAsync($"/p/{good.Sku}");
        await page.GetByLabel("Quantity").FillAsync($"{quantity}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to basket", Exact = true }).ClickAsync();
        await Assertions.Expect(Heading).ToBeVisibleAsync();
        await Assertions.Expect(Row(good)).ToBeVisibleAsync();
    }
}
