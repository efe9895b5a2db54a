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
        foreach (var letter in text.Replace('\u2019', '\'').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                _ = letter switch
                {
                    'ß' => folded.Append("ss"),
                    'œ' => folded.Append("oe"),
                    'ł' or 'Ł' => folded.Append('l'),
                    'ى' => folded.Append('ي'),
                    'ة' => folded.Append('ه'),
                    _ => folded.Append(letter),
                };
            }
        }

        return folded.ToString();
    }

    private static string WithoutApostrophes(string word) => word.Replace("'", "", StringComparison.Ordinal);
}
