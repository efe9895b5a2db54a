using CartIntegrity;

namespace DemoStore;

/// <summary>A cart as the cart page shows it.</summary>
/// <param name="Lines">What the shopper wants to buy.</param>
/// <param name="Saved">What is kept for later.</param>
/// <param name="IsGuarded">Whether the page tells what the stock says.</param>
internal sealed record CartView(IReadOnlyList<CartLineView> Lines, IReadOnlyList<CartLineView> Saved, bool IsGuarded)
{
    /// <summary>Nothing in it.</summary>
    public static CartView Empty { get; } = new([], [], false);

    /// <summary>What the lines to buy cost together, at the prices the shopper has agreed to.</summary>
    public decimal Total => Lines.Sum(line => line.Total);

    /// <summary>How many units are to be bought.</summary>
    public int Units => Lines.Sum(line => line.Line.Quantity);

    /// <summary>Lines that need a decision before they can be ordered.</summary>
    public IEnumerable<CartLineView> Problems => Lines.Where(line => line.NeedsAnswer);

    /// <summary>Begins the cart's check and shows what is known of it already.</summary>
    public static CartView Of(Cart cart, ICartGuard guard, Catalogue catalogue)
    {
        var verdict = guard.Check(cart);
        var all = cart.Lines.Select(line => CartLineView.Of(line, verdict?.Of(line.Id), catalogue) with { IsGuarded = guard.IsOn }).ToArray();
        return new CartView(
            [.. all.Where(line => line.Line.Intent == LineIntent.Buy)],
            [.. all.Where(line => line.Line.Intent != LineIntent.Buy)],
            guard.IsOn);
    }
}
