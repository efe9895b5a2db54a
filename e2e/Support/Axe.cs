using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>Whether a page can be used by everybody, as far as axe can tell.</summary>
public static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Fails with every rule broken and every element that breaks it, in the page as it is now.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var result = await page.RunAxe(Rules);
        result.Violations.Select(Describe).Should().BeEmpty($"{page.Url} must be usable by everybody");
    }

    private static string Describe(AxeResultItem violation)
    {
        var elements = violation.Nodes.Select(node => $"\n    {node.Target}  {node.Html}");
        return $"{violation.Id} ({violation.Impact}): {violation.Help}{string.Concat(elements)}\n";
    }
}
