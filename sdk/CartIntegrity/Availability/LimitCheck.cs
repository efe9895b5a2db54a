using System.Globalization;

namespace CartIntegrity;

/// <summary>
/// Finds lines that want more units than one cart may have of a product. Units are summed over all lines to buy; what is too much falls on the later
/// line.
/// </summary>
internal sealed class LimitCheck : ICartCheck
{
    public string Name => "limit";

    public async ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken)
    {
        var facts = await context.GetFactsAsync(cancellationToken).ConfigureAwait(false);
        var all = UnitsOf(context.Cart);
        Dictionary<Sku, long>? units = null;
        foreach (var line in context.Cart.Lines)
        {
            if (line.Intent != LineIntent.Buy || !facts.TryGetValue(line.Sku, out var fact) || fact.PurchaseLimit is not { } limit
                || all <= limit)
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

    /// <summary>Units of all lines to buy together: while they are within a limit no product can be over it, and nothing has to be summed.</summary>
    private static long UnitsOf(Cart cart)
    {
        long units = 0;
        foreach (var line in cart.Lines.AsSpan())
        {
            units += line.Intent == LineIntent.Buy ? line.Quantity : 0;
        }

        return units;
    }

    private static Finding Over(int limit) =>
        new(FindingCodes.OverLimit, string.Create(CultureInfo.InvariantCulture, $"One cart may have {limit} of this product.")) { Limit = limit };
}
