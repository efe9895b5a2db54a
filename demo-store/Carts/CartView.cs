using CartIntegrity;

namespace DemoStore;

/// <summary>A cart as the cart page shows it.</summary>
/// <param name="Lines">What the shopper wants to buy.</param>
/// <param name="Saved">What is kept for later.</param>
/// <param name="Verdict">What the checks say; <c>null</c>: not known when the page was written.</param>
internal sealed record CartView(IReadOnlyList<CartLineView> Lines, IReadOnlyList<CartLineView> Saved, CartVerdict? Verdict)
{
    /// <summary>What the lines to buy cost together, at the prices the shopper has agreed to.</summary>
    public decimal Total => Lines.Sum(line => line.Total);

    /// <summary>How many units are to be bought.</summary>
    public int Units => Lines.Sum(line => line.Line.Quantity);

    /// <summary>Lines that need a decision before they can be ordered.</summary>
    public IEnumerable<CartLineView> Problems => Lines.Where(line => line.Verdict is { NeedsAnswer: true });

    public static CartView Of(Cart cart, CartVerdict? verdict, Catalogue catalogue)
    {
        var all = cart.Lines.Select(line => CartLineView.Of(line, verdict?.Of(line.Id), catalogue)).ToArray();
        return new CartView(
            [.. all.Where(line => line.Line.Intent == LineIntent.Buy)],
            [.. all.Where(line => line.Line.Intent != LineIntent.Buy)],
            verdict);
    }
}
