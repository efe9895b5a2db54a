using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>The popup and the notices, as the shopper of a page sees them.</summary>
public sealed class CartAlert(IPage page)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Alertdialog);

    public ILocator Heading => Dialog.GetByRole(AriaRole.Heading, new() { Level = 2 });

    public ILocator Lines => Dialog.GetByRole(AriaRole.Listitem);

    public ILocator Close => Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" });

    public ILocator DecideLater => Dialog.GetByRole(AriaRole.Button, new() { Name = "Decide later" });

    /// <summary>The one polite notice that may be on the screen.</summary>
    public ILocator Notice => page.GetByTestId("cart-alert-toast");

    public ILocator Line(Good good) => Lines.Filter(new() { HasText = good.Title });

    /// <summary>The choices offered for a product.</summary>
    public ILocator Choices(Good good) => Dialog.GetByRole(AriaRole.Group, new() { Name = $"Choices for {good.Title}" });

    public ILocator Choice(Good good, string words) => Choices(good).GetByRole(AriaRole.Button, new() { Name = words });

    /// <summary>Waits until the popup tells this about a product.</summary>
    public Task ExpectAsync(Good good, string said) => Assertions.Expect(Line(good)).ToContainTextAsync(said);

    public Task ExpectClosedAsync() => Assertions.Expect(Dialog).Not.ToBeVisibleAsync();

    public Task ChooseAsync(Good good, string words) => Choice(good, words).ClickAsync();
}
