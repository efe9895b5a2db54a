namespace CartIntegrity;

/// <summary>What the stock says about a line.</summary>
public enum VerdictKind
{
    /// <summary>All units can be had (or are held).</summary>
    Available = 0,

    /// <summary>All units can be had, and few are left.</summary>
    Low = 1,

    /// <summary>Some units can be had, fewer than wanted.</summary>
    Short = 2,

    /// <summary>No unit can be had now; others hold some, and they may come back (<see cref="LineVerdict.ReturnsIn"/>).</summary>
    HeldByOthers = 3,

    /// <summary>No unit can be had.</summary>
    OutOfStock = 4,

    /// <summary>All units can be had, some of them later (<see cref="LineVerdict.PromiseDate"/>).</summary>
    Backorder = 5,

    /// <summary>Not on sale from stock yet; all units can be had at the promise date.</summary>
    Preorder = 6,

    /// <summary>The ledger has never heard of the SKU.</summary>
    UnknownSku = 7,

    /// <summary>The check failed or was late; the commit still refuses what is not there.</summary>
    Unverified = 8,

    /// <summary>Saved for later or for notice, and to be had.</summary>
    BackInStock = 9,
}
