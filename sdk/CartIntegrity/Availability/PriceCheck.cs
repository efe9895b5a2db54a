using System.Globalization;

namespace CartIntegrity;

/// <summary>Finds lines to buy whose unit price is not the one the shopper has seen.</summary>
internal sealed class PriceCheck : IFactCheck
{
    public string Name => "price";

    public void Check(CartCheckContext context, ReadOnlySpan<ProductFact?> facts)
    {
        var lines = context.Cart.Lines.AsSpan();
        for (var i = 0; i < lines.Length; i++)
        {
            if (facts[i] is { Price: { } price } fact && lines[i] is { Intent: LineIntent.Buy, SeenPrice: { } seen } line && price != seen)
            {
                context.Report(line.Id, Changed(seen, price, fact.PriceText));
            }
        }
    }

    private static Finding Changed(decimal seen, decimal price, string? text) =>
        new(FindingCodes.PriceChanged, $"The price is now {text ?? price.ToString(CultureInfo.InvariantCulture)}.")
        {
            From = seen,
            To = price,
            ToText = text,
            IsStandard = true,
        };
}
