using System.Globalization;

namespace CartIntegrity;

/// <summary>Finds all mistakes in limits together; each message says what to write instead.</summary>
internal static class HoldLimitsCheck
{
    private const string Off = ", or null for no limit";

    public static IEnumerable<string> MistakesIn(HoldLimits? limits)
    {
        if (limits is null)
        {
            return ["CartIntegrityOptions.Limits is null; write HoldLimits.Off for no limits."];
        }

        var mistakes = new List<string>();
        Within(mistakes, nameof(limits.UnitsPerLine), limits.UnitsPerLine ?? 1, 1, StockLimits.UnitsPerLine, Off);
        Within(mistakes, nameof(limits.LinesPerCart), limits.LinesPerCart ?? 1, 1, StockLimits.LinesPerCommand, Off);
        Within(mistakes, nameof(limits.HoldsPerShopper), limits.HoldsPerShopper ?? 1, 1, 1_000, Off);
        Within(mistakes, nameof(limits.HoldsPerAddressRange), limits.HoldsPerAddressRange ?? 1, 1, 10_000, Off);
        Within(mistakes, nameof(limits.UnverifiedShare), limits.UnverifiedShare, 0, 1, " (1: no limit)");
        Within(mistakes, nameof(limits.UnverifiedShareAtCheckout), limits.UnverifiedShareAtCheckout, Math.Clamp(limits.UnverifiedShare, 0, 1), 1, " (1: no limit), not less than UnverifiedShare");
        Within(mistakes, nameof(limits.UnverifiedLeast), limits.UnverifiedLeast, 1, StockLimits.UnitsPerLine, "");
        Within(mistakes, nameof(limits.CheckoutWindow), limits.CheckoutWindow, TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), "");
        Within(mistakes, nameof(limits.UnpaidEnds), limits.UnpaidEnds ?? 1, 1, 100, Off);
        Within(mistakes, nameof(limits.CoolDown), limits.CoolDown, TimeSpan.FromMinutes(1), TimeSpan.FromHours(24), "");
        Within(mistakes, nameof(limits.RememberedShoppers), limits.RememberedShoppers, 1_000, 10_000_000, "");
        return mistakes;
    }

    private static void Within<T>(List<string> mistakes, string name, T value, T least, T most, string more)
        where T : IComparable<T>
    {
        // Not a number is never within.
        if (!(value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0))
        {
            mistakes.Add(string.Create(CultureInfo.InvariantCulture, $"CartIntegrityOptions.Limits.{name} is {value}; write {least} to {most}{more}."));
        }
    }
}
