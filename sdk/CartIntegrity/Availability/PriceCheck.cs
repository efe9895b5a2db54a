using System.Globalization;

namespace CartIntegrity;

/// <summary>Finds lines to buy whose unit price is not the one the shopper has seen.</summary>
internal sealed class PriceCheck : ICartCheck
{
    public string Name => "price";

    public async ValueTask CheckAsync(CartCheckContext context, CancellationToken cancellationToken)
    {
        var facts = await context.GetFactsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var line in context.Cart.Lines)
        {
            if (line is { Intent: LineIntent.Buy, SeenPrice: { } seen }
                && facts.TryGetValue(line.Sku, out var fact) && fact.Price is { } price && price != seen)
            {
                context.Report(line.Id, Changed(seen, price, fact.PriceText));
            }
        }
    }

    private static Finding Changed(decimal seen, decimal price, string? text) =>
        new(FindingCodes.PriceChanged, $"The price is now {text ?? price.ToString(CultureInfo.InvariantCulture)}.") { From = seen, To = price };
}
