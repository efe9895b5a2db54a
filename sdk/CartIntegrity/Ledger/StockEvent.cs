namespace CartIntegrity;

/// <summary>What one command did to one stock item.</summary>
/// <remarks>A value: an object for each would be a fifth of what the engine allocates.</remarks>
/// <param name="Item">Which stock item.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Delta">What it adds to the item's numbers.</param>
public readonly record struct StockEvent(StockItem Item, StockEventKind Kind, StockDelta Delta)
{
    /// <summary>Units of the hold line concerned: how many were reserved, released, expired, committed or moved. 0 for movements.</summary>
    public int Units { get; init; }

    /// <summary>How many of those units are promised rather than on hand.</summary>
    public int Promised { get; init; }

    /// <summary>For when the promised units are expected.</summary>
    public DateOnly? PromiseDate { get; init; }

    /// <summary>Settings change: the new settings. Otherwise <c>null</c>.</summary>
    public StockSettings? Settings { get; init; }
}
