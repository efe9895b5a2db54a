using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>The verdict on one line of a cart. Immutable.</summary>
/// <param name="Line">Which line.</param>
/// <param name="Sku">What it wants.</param>
/// <param name="Quantity">How many it wants.</param>
/// <param name="Kind">What the stock says.</param>
public sealed record LineVerdict(LineId Line, Sku Sku, int Quantity, VerdictKind Kind)
{
    /// <summary>What the shopper means to do with the line.</summary>
    public LineIntent Intent { get; init; }

    /// <summary>Units of this line that are held.</summary>
    public int Held { get; init; }

    /// <summary>How many of them are promised rather than on hand.</summary>
    public int Promised { get; init; }

    /// <summary>
    /// Units this line could have, its own held ones included. <c>null</c>: more than the shop tells (<see cref="CartIntegrityOptions.DisplayThreshold"/>)
    /// or not known.
    /// </summary>
    public int? Available { get; init; }

    /// <summary>How many of the wanted units can be had, held ones included; not for the shopper's eyes above the display threshold.</summary>
    internal int CanHave { get; init; }

    /// <summary>In what time units held by others may come back, at the earliest.</summary>
    public TimeSpan? ReturnsIn { get; init; }

    /// <summary>For when promised units are expected.</summary>
    public DateOnly? PromiseDate { get; init; }

    /// <summary>
    /// Backorder, preorder: how many of the wanted units are there now; the rest comes later. <c>null</c> for any other kind, and where the number is not
    /// told (<see cref="CartIntegrityOptions.DisplayThreshold"/>, unless they are held).
    /// </summary>
    public int? AvailableNow { get; init; }

    /// <summary>
    /// Whether units come later and the shopper has not agreed to that date (<see cref="CartLine.SeenPromise"/>): stock that was there went elsewhere, or the
    /// date moved. Only lines to buy ask.
    /// </summary>
    public bool AsksPromise { get; init; }

    /// <summary>The version of the SKU the verdict rests on; it only grows. 0: not known.</summary>
    public long Version { get; init; }

    /// <summary>What the other checks found; empty in the good case.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Whether the shopper has to decide something before the line can be ordered.</summary>
    public bool NeedsAnswer => Intent == LineIntent.Buy
        && (Kind is VerdictKind.Short or VerdictKind.HeldByOthers or VerdictKind.OutOfStock or VerdictKind.UnknownSku
            || AsksPromise || !Findings.IsEmpty);
}
