namespace CartIntegrity;

/// <summary>What a hold came to for one SKU of the cart, over all lines that want it.</summary>
/// <param name="Sku">Which SKU.</param>
/// <param name="Wanted">Units the cart wants.</param>
/// <param name="Held">Units now held for it.</param>
public sealed record HoldResultLine(Sku Sku, int Wanted, int Held)
{
    /// <summary>Units this cart could have, the held ones included.</summary>
    public long Available { get; init; }

    /// <summary>How many of the held units are promised rather than on hand.</summary>
    public int Promised { get; init; }

    /// <summary>For when the promised units are expected.</summary>
    public DateOnly? PromiseDate { get; init; }

    /// <summary>If units are missing: in what time units held by others may come back, at the earliest. <c>null</c>: none are held by others.</summary>
    public TimeSpan? ReturnsIn { get; init; }

    /// <summary>The version of the SKU this answer rests on.</summary>
    public long Version { get; init; }

    /// <summary>Which limit, rather than the stock, keeps the cart from holding more (<see cref="HoldLimits"/>).</summary>
    public HoldLimit Limit { get; init; }

    /// <summary>With a <see cref="Limit"/>: how many units the cart may hold now, those it holds included.</summary>
    public int? MayHold { get; init; }

    /// <summary>With a <see cref="Limit"/> that ends by itself: in what time the cart may hold more.</summary>
    public TimeSpan? HoldableIn { get; init; }

    /// <summary>Whether the ledger knows the SKU.</summary>
    public bool IsKnown { get; init; } = true;
}
