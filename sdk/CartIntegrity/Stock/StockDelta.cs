namespace CartIntegrity;

/// <summary>What one event adds to the numbers of a stock item; every field may be negative. Units are pieces.</summary>
public readonly record struct StockDelta
{
    /// <summary>Change of the units physically there, in whatever condition.</summary>
    public long OnHand { get; init; }

    /// <summary>Change of the units held for carts.</summary>
    public long Reserved { get; init; }

    /// <summary>Change of the units sold and not yet shipped.</summary>
    public long Allocated { get; init; }

    /// <summary>Change of the damaged units on hand.</summary>
    public long Damaged { get; init; }

    /// <summary>Change of the quarantined units on hand.</summary>
    public long Quarantined { get; init; }

    /// <summary>Change of the units on hand that are not for sale.</summary>
    public long NonSellable { get; init; }

    /// <summary>Change of the units on their way to this location; they are not on hand.</summary>
    public long InTransit { get; init; }

    /// <summary>The delta that moves units into (or, negative, out of) a status; sellable is what no other status claims.</summary>
    /// <param name="status">Which condition.</param>
    /// <param name="units">How many; negative to take them out.</param>
    public static StockDelta OfStatus(StockStatus status, long units) => status switch
    {
        StockStatus.Damaged => new StockDelta { Damaged = units },
        StockStatus.Quarantined => new StockDelta { Quarantined = units },
        StockStatus.NonSellable => new StockDelta { NonSellable = units },
        _ => default,
    };

    /// <summary>Adds two deltas; overflow is an error.</summary>
    public static StockDelta operator +(StockDelta left, StockDelta right) => checked(new StockDelta
    {
        OnHand = left.OnHand + right.OnHand,
        Reserved = left.Reserved + right.Reserved,
        Allocated = left.Allocated + right.Allocated,
        Damaged = left.Damaged + right.Damaged,
        Quarantined = left.Quarantined + right.Quarantined,
        NonSellable = left.NonSellable + right.NonSellable,
        InTransit = left.InTransit + right.InTransit,
    });

    /// <summary>Adds two deltas; overflow is an error.</summary>
    public static StockDelta Add(StockDelta left, StockDelta right) => left + right;
}
