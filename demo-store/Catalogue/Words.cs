using System.Text.RegularExpressions;

namespace DemoStore;

/// <summary>Cuts titles and queries into comparable words. Stateless.</summary>
internal static partial class Words
{
    /// <summary>Lower-case words in order; "T-light" stays one word, as shoppers type it.</summary>
    public static string[] Split(string text) =>
        [.. WordPattern().Matches(text.ToLowerInvariant()).Select(match => match.Value.Trim('\''))];

    /// <summary>As <see cref="Split"/>, each word in its <see cref="Singular"/>.</summary>
    public static string[] SplitSingular(string text) => [.. Split(text).Select(Singular)];

    /// <summary>A crude singular: good enough because both sides of a comparison pass through it.</summary>
    public static string Singular(string word)
    {
        if (word.Length <= 3 || !word.EndsWith('s') || word is "christmas" or "canvas")
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + "y";
        }

        if (EndsWithAny(word, "xes", "ches", "shes", "sses"))
        {
            return word[..^2];
        }

        return EndsWithAny(word, "ss", "us", "is") ? word : word[..^1].TrimEnd('\'');
    }

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"t-light\w*|[\p{L}\p{N}][\p{L}\p{N}']*")]
    private static partial Regex WordPattern();
}
