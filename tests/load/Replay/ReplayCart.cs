using System.Collections.Immutable;
using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>A cart on its way through the shop.</summary>
/// <param name="Cart">As the shopper has it now.</param>
/// <param name="Invoice">What it comes from.</param>
internal sealed record ReplayCart(Cart Cart, Invoice Invoice)
{
    /// <summary>What holds it, once it is held.</summary>
    public Hold? Hold { get; init; }

    /// <summary>Makes the carts of an invoice: one, or several when it has more lines than a cart may have.</summary>
    public static IEnumerable<ReplayCart> From(Invoice invoice, string name) =>
        invoice.Lines.Where(line => line.Quantity <= StockLimits.UnitsPerLine)
            .Chunk(StockLimits.LinesPerCommand)
            .Select((lines, part) => new ReplayCart(new Cart(new CartId($"{name}-{part}"), 1, [.. lines.Select(LineOf)]), invoice));

    /// <summary>The cart without the lines that cannot be had whole: the later lines of a SKU go first.</summary>
    /// <param name="answer">What the ledger said about it.</param>
    /// <param name="dropped">The lines that went.</param>
    public ReplayCart Without(HoldResult answer, out ImmutableArray<CartLine> dropped) =>
        this with { Cart = WholeLines.Of(Cart, answer, line => line.Held, out dropped) };

    private static CartLine LineOf(SaleLine line, int place) =>
        new(new LineId((place + 1).ToString(CultureInfo.InvariantCulture)), line.Sku, (int)line.Quantity);
}
