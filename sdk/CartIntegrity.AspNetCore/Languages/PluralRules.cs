using System.Globalization;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Which plural form a whole number takes, by the cardinal rules of Unicode CLDR 48 (<c>common/supplemental/plurals.xml</c>,
/// https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html), for the six languages the package speaks: the same answers as the
/// browser's <c>Intl.PluralRules</c>. Thread-safe.
/// </summary>
public static class PluralRules
{
    private const int Million = 1_000_000;

    /// <summary>The form for a number in a language.</summary>
    /// <param name="culture">A culture of the language: <c>pl</c>, <c>pl-PL</c>.</param>
    /// <param name="count">How many; a negative number takes the form of its positive counterpart.</param>
    /// <returns><c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>; in other languages than the six always <c>other</c>.</returns>
    public static string Select(CultureInfo culture, long count)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var n = count == long.MinValue ? (ulong)long.MaxValue + 1 : (ulong)Math.Abs(count);
        return culture.TwoLetterISOLanguageName switch
        {
            "en" or "de" or "iv" => n == 1 ? "one" : "other",
            "fr" => n < 2 ? "one" : OrMillions(n),
            "es" => n == 1 ? "one" : OrMillions(n),
            "pl" => n == 1 ? "one" : Polish(n),
            "ar" => Arabic(n),
            _ => "other",
        };
    }

    /// <summary>Every form there is, in the order of CLDR.</summary>
    internal static IReadOnlyList<string> Forms { get; } = ["zero", "one", "two", "few", "many", "other"];

    // French and Spanish say "a million of things".
    private static string OrMillions(ulong n) => n > 0 && n % Million == 0 ? "many" : "other";

    private static string Polish(ulong n) => (n % 10, n % 100) is ( >= 2 and <= 4, not (>= 12 and <= 14)) ? "few" : "many";

    private static string Arabic(ulong n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ => (n % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
    };
}
