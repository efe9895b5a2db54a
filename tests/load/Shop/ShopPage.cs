using System.Net;
using System.Text.RegularExpressions;

namespace CartIntegrity.Load;

/// <summary>A page as a browser got it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Path">Where the redirects ended.</param>
/// <param name="Html">What it says.</param>
internal sealed partial record ShopPage(HttpStatusCode Status, string Path, string Html)
{
    /// <summary>Whether it is a page rather than an error.</summary>
    public bool IsOk => Status == HttpStatusCode.OK;

    /// <summary>The page's forms.</summary>
    public IReadOnlyList<HtmlForm> Forms => [.. FormTag().Matches(Html).Select(match => HtmlForm.Read(match.Groups[1].Value, match.Groups[2].Value, Path))];

    /// <summary>The form with a field of that name, or <c>null</c>.</summary>
    public HtmlForm? FormWith(string field) => Forms.FirstOrDefault(form => form.Fields.ContainsKey(field));

    /// <summary>The value of the first attribute of that name; <c>null</c> if there is none.</summary>
    public string? Attribute(string name) =>
        Regex.Match(Html, $"\\s{Regex.Escape(name)}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    /// <summary>Addresses of links that begin like that, each once.</summary>
    public IEnumerable<string> Links(string beginning) =>
        Link().Matches(Html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            .Where(href => href.StartsWith(beginning, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<a[^>]*\\shref=\"([^\"]*)\"")]
    private static partial Regex Link();
}
