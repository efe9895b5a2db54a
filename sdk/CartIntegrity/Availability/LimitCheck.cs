using System.Globalization;

namespace CartIntegrity;

/// <summary>
/// Finds lines that want more units than one cart may have of a product, or of any. Units are summed over all lines to buy; what is too much falls on the later
/// line.
/// </summary>
/// <param name="unitsPerLine">The most units of any SKU (<see cref="HoldLimits.UnitsPerLine"/>).</param>
internal sealed class LimitCheck(int? unitsPerLine) : IFactCheck
{
    public string Name => "limit";

    public void Check(CartCheckContext context, ReadOnlySpan<ProductFact?> facts)
    {
        var lines = context.Cart.Lines.AsSpan();
        var all = UnitsOf(lines);
        Dictionary<Sku, long>? units = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var limit = Math.Min(facts[i]?.PurchaseLimit ?? int.MaxValue, unitsPerLine ?? int.MaxValue);
            if (line.Intent != LineIntent.Buy || all <= limit)
            {
                continue;
            }

            units ??= [];
            var sum = units.GetValueOrDefault(line.Sku) + line.Quantity;
            units[line.Sku] = sum;
            if (sum > limit)
            {
                context.Report(line.Id, Over(limit));
            }
        }
    }

    /// <summary>Whether a cart may be over the limit of any SKU; those of products are not known.</summary>
    public bool MayFind(Cart cart) => unitsPerLine is { } limit && UnitsOf(cart.Lines.AsSpan()) > limit;

    /// <summary>Units of all lines to buy together: while they are within a limit no product can be over it, and nothing has to be summed.</summary>
    private static long UnitsOf(ReadOnlySpan<CartLine> lines)
    {
        long units = 0;
        foreach (var line in lines)
        {
            units += line.Intent == LineIntent.Buy ? line.Quantity : 0;
        }

        return units;
    }

    private static Finding Over(int limit) =>
        new(FindingCodes.OverLimit, string.Create(CultureInfo.InvariantCulture, $"One cart may have {limit} of this product.")) { Limit = limit, IsStandard = true };
}
