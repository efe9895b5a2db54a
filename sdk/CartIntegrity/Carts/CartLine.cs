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

    /// <summary>
    /// The latest promise date the shopper has agreed to; <see cref="DateOnly.MaxValue"/>: they take it without a date. <c>null</c> (the default): they were
    /// not asked, and a line with units that come later needs their yes before it can be ordered. Set it to the date that was shown when the shopper put
    /// the line into the cart, as <see cref="SeenPrice"/> to the price.
    /// </summary>
    public DateOnly? SeenPromise { get; init; }

    /// <summary>Whether the shopper has agreed to wait until then.</summary>
    /// <param name="promise">For when units are promised; <c>null</c>: nobody knows.</param>
    public bool Accepts(DateOnly? promise) => SeenPromise is { } seen && (promise ?? DateOnly.MaxValue) <= seen;
}
