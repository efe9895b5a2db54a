using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CartIntegrity.E2E;

/// <summary>The tools of the browser tests find what they are there to find.</summary>
public sealed class SupportTests(BrowserFixture browser, ITestOutputHelper output) : BrowserTest(browser, output)
{
    private const string GoodPage =
        "<!doctype html><html lang=en><head><title>Cart</title><meta name=viewport content='width=device-width'><link rel=icon href='data:,'></head>" +
        "<body><main><h1>Your cart</h1><label>Note <input></label></main></body></html>";

    [SkippableFact]
    public async Task RunAsync_page_in_order_passes()
    {
        await using var shop = Start(GoodPage);
        await RunAsync(shop, Viewport.Phone, async shopper =>
        {
            await shopper.Page.GotoAsync("/test-page");
            (await shopper.Page.EvaluateAsync<int>("() => innerWidth")).Should().Be(390);
            await Axe.AssertAccessibleAsync(shopper.Page);
        });
    }

    [SkippableFact]
    public async Task AssertAccessibleAsync_field_without_label_is_named()
    {
        await using var shop = Start(GoodPage.Replace("<label>Note <input></label>", "<input id=note>", StringComparison.Ordinal));
        await RunAsync(shop, async shopper =>
        {
            await shopper.Page.GotoAsync("/test-page");
            var check = () => Axe.AssertAccessibleAsync(shopper.Page);
            (await check.Should().ThrowAsync<XunitException>()).WithMessage("*label (critical)*#note*");
        });
    }

    [SkippableFact]
    public async Task AssertSurvivedAsync_page_loaded_again_fails()
    {
        await using var shop = Start(GoodPage);
        await RunAsync(shop, async shopper =>
        {
            await shopper.Page.GotoAsync("/test-page");
            var marker = await PageMarker.SetAsync(shopper.Page);
            await shopper.Page.GetByLabel("Note").FillAsync("typed");
            await marker.AssertSurvivedAsync();

            await shopper.Page.ReloadAsync();
            var check = marker.AssertSurvivedAsync;
            await check.Should().ThrowAsync<XunitException>();
        });
    }

    [SkippableTheory]
    [InlineData("<script>console.error('broken cart')</script>", null, "broken cart")]
    [InlineData("<script>throw new Error('broken popup')</script>", null, "broken popup")]
    [InlineData("<script>window.ran = true</script>", "default-src 'self'; img-src data:", "Content Security Policy")]
    [InlineData("<img alt='' src='http://127.0.0.2:9/pixel.png'>", null, "another origin")]
    public async Task RunAsync_page_with_a_problem_fails_and_keeps_trace_and_screenshot(string problem, string? policy, string told)
    {
        RequireBrowser();
        var kept = Path.Combine(RepositoryFolder.Artifacts, "e2e", $"{nameof(SupportTests)}.on-purpose");
        if (Directory.Exists(kept))
        {
            Directory.Delete(kept, recursive: true);
        }

        await using var shop = Start(GoodPage.Replace("</main>", $"</main>{problem}", StringComparison.Ordinal), policy);
        var test = () => RunAsync(shop, shopper => shopper.Page.GotoAsync("/test-page"), name: "on-purpose");

        (await test.Should().ThrowAsync<XunitException>()).WithMessage($"*{told}*");
        Directory.GetFiles(kept).Select(Path.GetFileName).Should().BeEquivalentTo("1-shopper.png", "1-shopper.zip");
        Directory.Delete(kept, recursive: true);
    }

    [SkippableFact]
    public async Task Expect_problem_announced_is_no_failure()
    {
        await using var shop = Start(GoodPage.Replace("</main>", "</main><script>console.error('cut on purpose')</script>", StringComparison.Ordinal));
        await RunAsync(shop, async shopper =>
        {
            shopper.Expect("cut on purpose");
            await shopper.Page.GotoAsync("/test-page");
        });
    }

    private static ShopServer Start(string html, string? policy = null) => ShopServer.Start(builder =>
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new TestPage("/test-page", html, policy))));
}
