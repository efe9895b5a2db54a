using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CartIntegrity.E2E;

/// <summary>The tables of the warehouse show all their columns on a desktop, however long a language's words are.</summary>
public sealed class TableWidthTests(BrowserFixture browser, Shops shops, ITestOutputHelper output) : BrowserTest(browser, output)
{
    public static TheoryData<string> Names => ["English", "Deutsch", "Français", "Español", "Polski", "العربية"];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public Task Tables_need_not_be_pushed_sideways(string name) => RunAsync(shops.Holding.Server, async clerk =>
    {
        var good = await shops.Holding.Server.PromisedAsync(units: 3, new DateOnly(2031, 12, 12));
        await clerk.Basket.AddAsync(good, quantity: 2);
        await clerk.Page.GotoAsync("/warehouse");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        foreach (var address in new[] { "/warehouse", "/warehouse/holds", $"/warehouse/item/{good.Sku}" })
        {
            await clerk.Page.GotoAsync(address);
            await Expect(clerk.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();

            var tooWide = await clerk.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('[role=region][tabindex]')].filter(box => box.scrollWidth > box.clientWidth).map(box => box.ariaLabel)");
            tooWide.Should().BeEmpty($"{address} in {name}");
        }
    }, $"{nameof(Tables_need_not_be_pushed_sideways)}-{name}");
}
