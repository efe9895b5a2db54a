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
        Dictionary<Sku, long>? units = null;
        foreach (var line in context.Cart.Lines)
        {
            if (line.Intent != LineIntent.Buy || !facts.TryGetValue(line.Sku, out var fact) || fact.PurchaseLimit is not { } limit)
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

    private static Finding Over(int limit) =>
        new(FindingCodes.OverLimit, string.Create(CultureInfo.InvariantCulture, $"One cart may have {limit} of this product.")) { Limit = limit };
}
