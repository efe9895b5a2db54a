using System.Net;
using System.Text.RegularExpressions;

namespace CartIntegrity.Load;

/// <summary>A form as a browser would send it: every field with the value the page gave it, hidden tokens included.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Fields">What it sends.</param>
internal sealed partial record HtmlForm(string Action, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Reads a form.</summary>
    /// <param name="tag">What stands in its opening tag.</param>
    /// <param name="inside">What stands between the tags.</param>
    /// <param name="page">Where it was found; a form without an address goes there.</param>
    public static HtmlForm Read(string tag, string inside, string page)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Input().Matches(inside))
        {
            var attributes = AttributesOf(input.Groups[1].Value);
            var isChoice = attributes.GetValueOrDefault("type") is "radio" or "checkbox";
            if (attributes.TryGetValue("name", out var name) && (!isChoice || attributes.ContainsKey("checked")))
            {
                fields[name] = attributes.GetValueOrDefault("value", isChoice ? "on" : "");
            }
        }

        foreach (Match select in Select().Matches(inside))
        {
            var options = Option().Matches(select.Groups[2].Value).Select(option => AttributesOf(option.Groups[1].Value)).ToList();
            var chosen = options.FirstOrDefault(option => option.ContainsKey("selected")) ?? options.FirstOrDefault();
            fields[AttributesOf(select.Groups[1].Value).GetValueOrDefault("name", "")] = chosen?.GetValueOrDefault("value") ?? "";
        }

        return new HtmlForm(AttributesOf(tag).GetValueOrDefault("action", page), fields);
    }

    /// <summary>The form with a field filled in.</summary>
    public HtmlForm With(string field, string value) => this with { Fields = new Dictionary<string, string>(Fields) { [field] = value } };

    private static Dictionary<string, string> AttributesOf(string tag) =>
        Attribute().Matches(tag).GroupBy(match => match.Groups[1].Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => WebUtility.HtmlDecode(same.First().Groups[2].Value), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("<input([^>]*)>", RegexOptions.Singleline)]
    private static partial Regex Input();

    [GeneratedRegex("<select([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option([^>]*)>", RegexOptions.Singleline)]
    private static partial Regex Option();

    [GeneratedRegex("([\\w.:-]+)(?:=\"([^\"]*)\")?")]
    private static partial Regex Attribute();
}
