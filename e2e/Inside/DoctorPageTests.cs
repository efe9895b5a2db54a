using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The doctor's page, for whoever runs the shop.</summary>
public sealed class DoctorPageTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public Task Doctor_can_be_read_by_everybody_at_every_width(int width, ColorScheme scheme) => RunAsync(shops.NotHolding.Server, async scene =>
    {
        var shopper = await scene.ShopperAsync(configure: options => options.ColorScheme = scheme);
        var page = shopper.Page;
        await page.SetViewportSizeAsync(width, 900);

        await page.GotoAsync("/cart-integrity/doctor");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "CartIntegrity doctor" })).ToBeVisibleAsync();
        await Expect(page.GetByText("SQLite")).ToBeVisibleAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("margin-top", "0px");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);
        await Axe.AssertAccessibleAsync(page);
        await Inside.KeepPictureAsync(page, $"doctor-{width}-{scheme}");
    }, $"{nameof(Doctor_can_be_read_by_everybody_at_every_width)}-{width}-{scheme}");

    [SkippableFact]
    public Task Doctor_verifies_the_journal_when_asked() => RunAsync(shops.NotHolding.Server, async shopper =>
    {
        await shopper.Page.GotoAsync("/cart-integrity/doctor");

        await shopper.Page.GetByRole(AriaRole.Link, new() { Name = "Verify it now" }).ClickAsync();

        await Expect(shopper.Page.GetByText("no difference")).ToBeVisibleAsync();
    });
}
