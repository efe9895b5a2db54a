using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a shopper is shown of their cart: one snapshot with three carriers, the page, <c>GET {base}/cart</c> and the hub. Immutable.</summary>
/// <param name="Cart">Which cart.</param>
/// <param name="Revision">At which revision.</param>
/// <param name="Version">Grows with every change of what is shown; a client drops lower ones.</param>
/// <param name="Lines">Every line of a small cart; of a cart over <see cref="WholeUpTo"/> lines only those not plainly available.</param>
public sealed record CartSnapshot(CartId Cart, long Revision, long Version, ImmutableArray<SnapshotLine> Lines)
{
    /// <summary>A cart of up to this many lines is shown whole.</summary>
    public const int WholeUpTo = 50;

    /// <summary>How many lines the cart has.</summary>
    public int LineCount { get; init; }

    /// <summary>The hold; <c>null</c>: nothing is held.</summary>
    public SnapshotHold? Hold { get; init; }
}
