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
        { AsksPromise: true, AvailableNow: > 0 and var now } => now,
        _ => null,
    };

    /// <summary>A price other than the agreed one, if there is one now.</summary>
    public decimal? NewPrice => Verdict?.Findings.FirstOrDefault(finding => finding.Code == FindingCodes.PriceChanged)?.To;

    /// <summary>Whether the shopper has to decide something before it can be ordered; <see cref="CartWords"/> says what.</summary>
    public bool NeedsAnswer => Verdict is { NeedsAnswer: true };

    /// <summary>Whether none of it can be had at this moment, as far as is known.</summary>
    public bool IsGone => Verdict?.Kind is VerdictKind.HeldByOthers or VerdictKind.OutOfStock or VerdictKind.UnknownSku;

    /// <summary>Whether a saved line can go into the basket, as far as is known.</summary>
    public bool CanMove => !IsGone && Verdict?.Findings.Any(finding => finding.Code == FindingCodes.Discontinued) != true;

    /// <summary>For when units that are not there yet are promised; <c>null</c>: all of them are there.</summary>
    public DateOnly? Promise => Verdict is { Kind: VerdictKind.Backorder or VerdictKind.Preorder, PromiseDate: { } day } ? day : null;

    /// <summary>How many units are there now and how many come later; <c>null</c>: all are there, or the number is not told.</summary>
    public (int Now, int Later)? Split => Verdict is { AvailableNow: { } now } ? (now, Line.Quantity - now) : null;

    /// <summary>The day the shopper is asked to wait for: <see cref="DateOnly.MaxValue"/> if there is none; <c>null</c>: there is nothing to ask.</summary>
    public DateOnly? Asks => Verdict is { AsksPromise: true } asking ? asking.PromiseDate ?? DateOnly.MaxValue : null;

    /// <summary>The day a row tells for units that come later, as <see cref="Asks"/> says it; <c>null</c>: none come later.</summary>
    public DateOnly? Told => Verdict is { Kind: VerdictKind.Backorder or VerdictKind.Preorder } later ? later.PromiseDate ?? DateOnly.MaxValue : null;

    public static CartLineView Of(CartLine line, LineVerdict? verdict, Catalogue catalogue)
    {
        var known = catalogue.TryFind(line.Sku.Value, out var product);
        return new CartLineView(line, known ? product!.Title : line.Sku.Value, line.SeenPrice ?? product?.Price ?? 0, verdict);
    }
}
