namespace CartIntegrity;

/// <summary>What can be had of a SKU through a channel, as one cart sees it: units held for that cart count as available to it.</summary>
/// <param name="Sku">Which SKU.</param>
/// <param name="Available">Units the cart could have now, its own held ones included; never below zero.</param>
public readonly record struct SkuAvailability(Sku Sku, long Available)
{
    /// <summary>Whether the ledger has ever heard of the SKU.</summary>
    public bool IsKnown { get; init; }

    /// <summary>
    /// Whether more is promised at its locations than can be delivered: a forced correction took units that carts hold. What is left goes to the carts that
    /// order first; <see cref="Available"/> and <see cref="Held"/> then count no more than there is.
    /// </summary>
    public bool HasDeficit { get; init; }

    /// <summary>Units held for the asking cart; 0 when no cart asked.</summary>
    public int Held { get; init; }

    /// <summary>How many of the held units are promised rather than on hand now: what has come in since is not, what has gone is.</summary>
    public int HeldPromised { get; init; }

    /// <summary>How many of the available units are on hand, the cart's own ones included; the rest is promised.</summary>
    public long AvailableOnHand { get; init; }

    /// <summary>Units held by other carts; they may come back.</summary>
    public long HeldByOthers { get; init; }

    /// <summary>In what time the first of them may come back, at the earliest; <c>null</c>: none are held by others.</summary>
    public TimeSpan? ReturnsIn { get; init; }

    /// <summary>For when promised units are expected.</summary>
    public DateOnly? PromiseDate { get; init; }

    /// <summary>Whether promised units are a preorder rather than a backorder.</summary>
    public bool IsPreorder { get; init; }

    /// <summary>The version of the SKU: the sum of the versions of its stock items; it only grows.</summary>
    public long Version { get; init; }
}
