using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>Proves that a page changed without being loaded again: a mark on its <c>window</c> is still there.</summary>
public sealed class PageMarker
{
    private readonly IPage _page;
    private readonly string _mark;

    private PageMarker(IPage page, string mark)
    {
        _page = page;
        _mark = mark;
    }

    /// <summary>Marks the page as it is now.</summary>
    public static async Task<PageMarker> SetAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var mark = Guid.NewGuid().ToString("N");
        await page.EvaluateAsync("mark => { window.__cartIntegrityMark = mark; }", mark);
        return new PageMarker(page, mark);
    }

    /// <summary>Fails when the page was loaded again or left since it was marked.</summary>
    public async Task AssertSurvivedAsync()
    {
        var mark = await _page.EvaluateAsync<string?>("() => window.__cartIntegrityMark ?? null");
        mark.Should().Be(_mark, "the page must not be loaded again");
        var navigations = await _page.EvaluateAsync<int>("() => performance.getEntriesByType('navigation').length");
        navigations.Should().Be(1, "the page must have been navigated to once");
    }
}
