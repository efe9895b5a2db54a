using CartIntegrity;

namespace DemoStore;

/// <summary>Makes lines of a movement.</summary>
internal static class MovementLines
{
    /// <summary>Lines for units of stock items; a line has an upper limit, more units make more lines.</summary>
    public static IEnumerable<MovementLine> Of(IEnumerable<(StockItem Item, long Units)> units)
    {
        foreach (var item in units.GroupBy(line => line.Item))
        {
            for (var left = item.Sum(line => line.Units); left > 0; left -= StockLimits.UnitsPerLine)
            {
                yield return new MovementLine(item.Key, (int)Math.Min(left, StockLimits.UnitsPerLine));
            }
        }
    }
}
