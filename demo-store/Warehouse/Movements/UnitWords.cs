using System.Globalization;

namespace DemoStore;

/// <summary>Numbers of units as the shop writes them.</summary>
internal static class UnitWords
{
    /// <summary>For example <c>1,234</c>.</summary>
    public static string Written(this long units) => units.ToString("N0", CultureInfo.CurrentCulture);

    /// <inheritdoc cref="Written(long)" />
    public static string Written(this int units) => Written((long)units);
}
