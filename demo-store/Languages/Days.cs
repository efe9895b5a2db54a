using System.Globalization;

namespace DemoStore;

/// <summary>Days as the readers of the page write them.</summary>
internal static class Days
{
    /// <summary>A day in the language of the request: <c>12 December 2026</c>.</summary>
    public static string InWords(this DateOnly day) => day.ToString(ShopLanguage.Current.DayFormat, CultureInfo.GetCultureInfo(ShopLanguage.Current.Tag));

    /// <summary>As machines read it: <c>2026-12-12</c>.</summary>
    public static string ForMachines(this DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
