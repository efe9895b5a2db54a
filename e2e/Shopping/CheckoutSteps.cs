using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>The way from the basket to the order.</summary>
public sealed class CheckoutSteps(IPage page)
{
    public ILocator PlaceOrder => page.GetByRole(AriaRole.Button, new() { Name = "Place order and pay" });

    public ILocator ThankYou => page.GetByRole(AriaRole.Heading, new() { Name = "Thank you, Ada Lovelace." });

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>From the basket to the page that asks "All as it should be?".</summary>
    /// <param name="card">The beginning of the card's name.</param>
    public async Task ToReviewAsync(string card = "A card that works")
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Checkout", Exact = true }).ClickAsync();
        await FillAddressAsync();
        await ContinueToPaymentAsync();
        await PayWithAsync(card);
    }

    public async Task FillAddressAsync()
    {
        await page.GetByLabel("Full name").FillAsync("Ada Lovelace");
        await page.GetByLabel("Email address").FillAsync("ada@example.org");
        await page.GetByLabel("Address line 1").FillAsync("12 St James’s Square");
        await page.GetByLabel("Town or city").FillAsync("London");
        await page.GetByLabel("Postcode").FillAsync("SW1Y 4JH");
    }

    public Task ContinueToPaymentAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Continue to payment" }).ClickAsync();

    public async Task PayWithAsync(string card)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = card }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to review" }).ClickAsync();
        await Assertions.Expect(PlaceOrder).ToBeVisibleAsync();
    }
}
