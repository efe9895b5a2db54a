namespace CartIntegrity;

/// <summary>A line of a cart.</summary>
/// <param name="Id">Unique within the cart.</param>
/// <param name="Sku">What is wanted; the same SKU on two lines is normal.</param>
/// <param name="Quantity">Units wanted: 1 to <see cref="StockLimits.UnitsPerLine"/>.</param>
public sealed record CartLine(LineId Id, Sku Sku, int Quantity)
{
    /// <summary>The unit price the shopper has seen, in the shop's currency; <c>null</c> switches the price check off for the line.</summary>
    public decimal? SeenPrice { get; init; }

    /// <summary>What the shopper means to do with the line. Default: buy.</summary>
    public LineIntent Intent { get; init; }
}
