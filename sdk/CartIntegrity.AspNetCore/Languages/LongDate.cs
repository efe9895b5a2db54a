using System.Globalization;

namespace CartIntegrity.AspNetCore;

/// <summary>How a language writes a day with its month in words and no weekday: the same as the browser's <c>Intl</c> with <c>dateStyle: "long"</c>.</summary>
internal static class LongDate
{
    private const string Weekday = "dddd";

    /// <summary>The format, for example <c>d MMMM yyyy</c>: what the culture calls its long date, without the day of the week.</summary>
    public static string Of(CultureInfo culture) =>
        culture.DateTimeFormat.LongDatePattern.Replace(Weekday, "", StringComparison.Ordinal).Trim(' ', ',', '،');
}
