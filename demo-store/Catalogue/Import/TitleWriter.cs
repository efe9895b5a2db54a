using System.Text.RegularExpressions;

namespace DemoStore;

/// <summary>
/// Makes a readable title of a description in capitals: "WHITE HANGING HEART T-LIGHT HOLDER" becomes
/// "White hanging heart T-light holder", "S/6 …" becomes "Set of 6 …". Words are <see cref="TitleWords"/>' matter.
/// </summary>
internal static partial class TitleWriter
{
    /// <summary>The readable title. The same description always gives the same title.</summary>
    public static string Write(string description)
    {
        var text = Layout(description);
        text = Word().Replace(text, match => Cased(match, text));
        text = RepeatedWith().Replace(Spaces().Replace(text, " ").Trim(), "with");
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Everything that is not about single words: counts, units, punctuation, spaces.</summary>
    private static string Layout(string description)
    {
        var text = description.Replace('’', '\'').TrimStart('*', ' ', ',', '.');
        text = SetOf().Replace(text, "SET OF $1 ");
        text = PackOf().Replace(text, "PACK OF $1 ");
        text = text.Replace("C/COVER", "CUSHION COVER", StringComparison.OrdinalIgnoreCase);
        text = BoxOf().Replace(text, "BOX OF $1 ");
        text = Glued().Replace(text, "$1 $2");
        text = MotherOfPearl().Replace(text, "MOTHER OF PEARL ");
        text = With().Replace(text, "WITH ");
        text = TLight().Replace(text, "T-LIGHT");
        text = Comma().Replace(text, ", ");
        text = Joiner().Replace(text, " $1 ");
        text = Centimetres().Replace(text, "$1 CM");
        return Spaces().Replace(text, " ").Trim().TrimEnd('.', ',', ' ', '-', '/');
    }

    private static string Cased(Match match, string text)
    {
        var word = match.Value;
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        var after = match.Index + match.Length < text.Length ? text[match.Index + match.Length] : ' ';
        if (char.IsAsciiDigit(before))
        {
            return word is "D" ? "D" : word.ToLowerInvariant();
        }

        if (word.Length == 1 && (before == '"' || after == '"' || (word is not ("a" or "A") && before != '\'')))
        {
            return word.ToUpperInvariant();
        }

        return TitleWords.Cased(word);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:SET/|S/|^SET |SET OF/?\s*)\s*([0-9]+)(?![0-9./x])\s*", RegexOptions.IgnoreCase)]
    private static partial Regex SetOf();

    [GeneratedRegex(@"\b(?:PACK ?/ ?|^PACK )([0-9]+)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex PackOf();

    [GeneratedRegex(@"\bBOX/([0-9]+)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex BoxOf();

    [GeneratedRegex(@"\b([0-9]+)(LIGHTS?|PC)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\bM\.O\.P\.?\s*|\bMOP\b\s*", RegexOptions.IgnoreCase)]
    private static partial Regex MotherOfPearl();

    [GeneratedRegex(@"\bW/\s*|\bW\b\s*", RegexOptions.IgnoreCase)]
    private static partial Regex With();

    [GeneratedRegex(@"\bT[- ]?LIGHT", RegexOptions.IgnoreCase)]
    private static partial Regex TLight();

    [GeneratedRegex(@"\s*,\s*(?![0-9]{3}\b)")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\s*([&+])\s*")]
    private static partial Regex Joiner();

    [GeneratedRegex(@"\b([0-9]+)\s?CMS?\b(?!X)", RegexOptions.IgnoreCase)]
    private static partial Regex Centimetres();

    [GeneratedRegex(@"[A-Za-z][A-Za-z']*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bwith with\b")]
    private static partial Regex RepeatedWith();
}
