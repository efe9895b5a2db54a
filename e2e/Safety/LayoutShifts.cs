using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>Notes everything that moves on a page without its shopper having done anything.</summary>
public sealed class LayoutShifts
{
    private const string Watch = """
        window.layoutShifts = [];
        window.layoutShiftWatch = new PerformanceObserver(list => note(list.getEntries()));
        window.layoutShiftWatch.observe({ type: 'layout-shift', buffered: true });
        function note(entries) {
          for (const entry of entries) {
            const moved = entry.sources.map(source => source.node?.nodeName ?? '?').join(', ');
            if (entry.value > 0) window.layoutShifts.push(`${entry.value.toFixed(4)}: ${moved}`);
          }
        }
        """;

    // Shifts are reported with the next frames; two have gone by when this answers.
    private const string Read = """
        () => new Promise(answer => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => answer(window.layoutShifts)))))
        """;

    private readonly IPage _page;

    private LayoutShifts(IPage page) => _page = page;

    /// <summary>Watches the pages that are opened from now on.</summary>
    public static async Task<LayoutShifts> WatchAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.AddInitScriptAsync(Watch);
        return new LayoutShifts(page);
    }

    /// <summary>What has moved on the page so far.</summary>
    public Task<string[]> SeenAsync() => _page.EvaluateAsync<string[]>(Read);
}
