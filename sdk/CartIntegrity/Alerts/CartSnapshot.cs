using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a shopper is shown of their cart: one snapshot with three carriers, the page, <c>GET {base}/cart</c> and the hub. Immutable.</summary>
/// <param name="Cart">Which cart.</param>
/// <param name="Revision">At which revision.</param>
/// <param name="Version">
/// Of two snapshots at one revision the lower one is older, and a client drops it; so does it with a lower revision (see <see cref="IsOlderThan"/>).
/// </param>
/// <param name="Lines">Every line of a small cart; of a cart over <see cref="WholeUpTo"/> lines only those not plainly available.</param>
public sealed record CartSnapshot(CartId Cart, long Revision, long Version, ImmutableArray<SnapshotLine> Lines)
{
    /// <summary>A cart of up to this many lines is shown whole.</summary>
    public const int WholeUpTo = 50;

    /// <summary>How many lines the cart has.</summary>
    public int LineCount { get; init; }

    /// <summary>The hold; <c>null</c>: nothing is held.</summary>
    public SnapshotHold? Hold { get; init; }

    /// <summary>
    /// Whether the other snapshot of this cart came later: a higher revision, or a higher version at the same one. The revision decides first, so that a
    /// slow reader of an old cart never hides a newer cart, however busy the ledger is.
    /// </summary>
    /// <param name="other">Another snapshot of the same cart.</param>
    public bool IsOlderThan(CartSnapshot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Revision != other.Revision ? Revision < other.Revision : Version < other.Version;
    }
}
