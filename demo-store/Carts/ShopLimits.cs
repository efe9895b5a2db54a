using CartIntegrity;

namespace DemoStore;

/// <summary>
/// How much a visitor may hold here. The shop has no sign-in, so everybody is a guest, and it sells to traders, who buy by the thousand: the limits are
/// wider than the SDK's defaults, and narrow enough to be met by somebody who tries.
/// </summary>
internal static class ShopLimits
{
    public static HoldLimits All { get; } = new()
    {
        UnitsPerLine = CartRow.UnitsPerLine,
        LinesPerCart = CartRow.MostLines,
        // With a third for guests, two visitors could not play for the last hundred of an item, which is what the shop is for.
        UnverifiedShare = 0.5,
        UnverifiedLeast = 100,
    };
}
