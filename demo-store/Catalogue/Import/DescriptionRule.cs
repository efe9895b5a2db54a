using System.Text.RegularExpressions;

namespace DemoStore;

/// <summary>
/// Picks a product's description. Real ones are upper case, or a name in which every word has its capital; what staff
/// typed while correcting stock ("?", "found", "Given away", "mouldy, thrown away.") is not. The most frequent real one
/// wins, and of equally frequent ones the first in the alphabet, so that the answer does not depend on the order of lines.
/// </summary>
internal static partial class DescriptionRule
{
    /// <summary>The most frequent real description, or null when there is none.</summary>
    public static string? Best(IEnumerable<KeyValuePair<string, int>> counted) =>
        counted.Where(pair => IsReal(pair.Key))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key).FirstOrDefault();

    /// <summary>One spelling for descriptions that differ in spaces only.</summary>
    public static string Normalise(string description) => Spaces().Replace(description, " ").Trim();

    /// <summary>False for blanks, question marks and staff notes.</summary>
    public static bool IsReal(string description)
    {
        var letters = description.Count(char.IsLetter);
        return letters >= 3 && !Note().IsMatch(description) && (IsMostlyUpper(description, letters) || IsName(description));
    }

    private static bool IsMostlyUpper(string description, int letters) => description.Count(char.IsUpper) * 2 > letters;

    private static bool IsName(string description)
    {
        var words = description.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(word => char.IsUpper(word.TrimStart('*', '"', '\'').FirstOrDefault('x')) || char.IsAsciiDigit(word[0]));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Notes in capitals: these words alone, or any of the unmistakable ones anywhere.
    [GeneratedRegex(
        @"^\W*(?:check(?:ed)?|lost|found|missing|counted|test|amazon|ebay|dotcom|broken|wet|sold|sales|display|showroom|samples?|dagamed|given away)\W*$|"
        + @"\b(?:damaged?s?|faulty|mouldy|thrown away|adjust(?:ed|ment)?|wrongly|incorrectly|mix up|mailout|code|sold as|(?:amazon|dotcom|ebay) sales?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
