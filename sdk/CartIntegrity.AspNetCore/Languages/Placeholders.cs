using System.Globalization;
using System.Text.RegularExpressions;

namespace CartIntegrity.AspNetCore;

/// <summary>The named places in a text: <c>{n}</c>, <c>{title}</c>.</summary>
internal static partial class Placeholders
{
    /// <summary>The names in a text, in their order.</summary>
    public static IEnumerable<string> In(string text) => Place().Matches(text).Select(match => match.Value);

    /// <summary>Fills the places in the order in which they stand; a place without an argument stays.</summary>
    public static string Fill(string text, ReadOnlySpan<object> arguments)
    {
        var values = arguments.ToArray();
        var next = 0;
        return Place().Replace(text, match => next < values.Length ? Convert.ToString(values[next++], CultureInfo.CurrentCulture) ?? "" : match.Value);
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
