using CartIntegrity;

namespace DemoStore;

/// <summary>A line as the cart page shows it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Title">The product's name; its code if the shop does not sell it any more.</param>
/// <param name="Price">The unit price the shopper has agreed to.</param>
/// <param name="Verdict">What the checks say, if it is known already.</param>
internal sealed record CartLineView(CartLine Line, string Title, decimal Price, LineVerdict? Verdict)
{
    /// <summary>Whether the page tells what the stock says.</summary>
    public bool IsGuarded { get; init; }

    public decimal Total => Price * Line.Quantity;

    /// <summary>How many units can be had instead, if that is fewer than wanted and more than none.</summary>
    public int? CanHave => Verdict switch
    {
        { Kind: VerdictKind.Short, Available: > 0 and var some } => some,
        { Kind: VerdictKind.Short, Held: > 0 and var some } => some,
        { AsksPromise: true, AvailableNow: > 0 and var some } => some,
        _ => null,
    };

    /// <summary>A price other than the agreed one, if there is one now.</summary>
    public decimal? NewPrice => Verdict?.Findings.FirstOrDefault(finding => finding.Code == FindingCodes.PriceChanged)?.To;

    /// <summary>Whether the shopper has to decide something before it can be ordered; <see cref="CartWords"/> says what.</summary>
    public bool NeedsAnswer => Verdict is { NeedsAnswer: true };

    public static CartLineView Of(CartLine line, LineVerdict? verdict, Catalogue catalogue)
    {
        var known = catalogue.TryFind(line.Sku.Value, out var product);
        return new CartLineView(line, known ? product!.Title : line.Sku.Value, line.SeenPrice ?? product?.Price ?? 0, verdict);
    }
}
