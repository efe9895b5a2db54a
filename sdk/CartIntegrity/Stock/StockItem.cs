namespace CartIntegrity;

/// <summary>One SKU at one location: what a ledger counts.</summary>
/// <param name="Sku">What is counted.</param>
/// <param name="Location">Where it is counted.</param>
public readonly record struct StockItem(Sku Sku, LocationId Location) : IComparable<StockItem>
{
    /// <summary>Ordinal by SKU, then by location; the order in which stock is locked.</summary>
    public int CompareTo(StockItem other)
    {
        var bySku = Sku.CompareTo(other.Sku);
        return bySku != 0 ? bySku : Location.CompareTo(other.Location);
    }

    /// <summary>The SKU and its location, for people.</summary>
    public override string ToString() => $"{Sku}@{Location}";

    /// <summary>Ordinal order.</summary>
    public static bool operator <(StockItem left, StockItem right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(StockItem left, StockItem right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(StockItem left, StockItem right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(StockItem left, StockItem right) => left.CompareTo(right) >= 0;
}
