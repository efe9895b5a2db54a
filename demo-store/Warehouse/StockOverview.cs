namespace DemoStore;

/// <summary>The whole warehouse in a few numbers.</summary>
internal sealed record StockOverview
{
    public int Skus { get; init; }

    public long OnHand { get; init; }

    public long Reserved { get; init; }

    public long Allocated { get; init; }

    /// <summary>Damaged, quarantined or withheld from sale.</summary>
    public long SetAside { get; init; }

    public long InTransit { get; init; }

    public int OpenHolds { get; init; }

    /// <summary>Stock items of which more is claimed than is there.</summary>
    public int Deficits { get; init; }
}
