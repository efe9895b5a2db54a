using System.Globalization;
using System.Text;

namespace DemoStore;

/// <summary>A word as it is compared: lower case, without accents and apostrophes, and beside it what may be its singular.</summary>
/// <param name="Plain">The word.</param>
/// <param name="Singular">Its <see cref="Words.Singular"/>; the rule is English, so the word itself counts too.</param>
internal readonly record struct SearchWord(string Plain, string Singular)
{
    /// <summary>The words of a text.</summary>
    public static IEnumerable<SearchWord> Split(string text) =>
        Words.Split(Fold(text)).Select(static word => new SearchWord(WithoutApostrophes(word), WithoutApostrophes(Words.Singular(word))));

    // Letters that have no accent to lose are named; Arabic spells the same word with either of two letters.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in WellFormed(text).ToLowerInvariant().Replace('\u2019', '\'').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                _ = letter switch
                {
                    'ß' => folded.Append("ss"),
                    'œ' => folded.Append("oe"),
                    'ł' => folded.Append('l'),
                    'ى' => folded.Append('ي'),
                    'ة' => folded.Append('ه'),
                    _ => folded.Append(letter),
                };
            }
        }

        return folded.ToString();
    }

    /// <summary>Whatever a visitor typed, as text that can be normalised: half an emoji and what is no character at all become spaces.</summary>
    private static string WellFormed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isText = rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned;
            whole.Append(isText ? rune.ToString() : " ");
        }

        return whole.ToString();
    }

    private static string WithoutApostrophes(string word) => word.Replace("'", "", StringComparison.Ordinal);
}
