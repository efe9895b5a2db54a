namespace CartIntegrity;

/// <summary>One item of a movement.</summary>
/// <param name="Item">Which stock item.</param>
/// <param name="Quantity">Units: 1 to <see cref="StockLimits.UnitsPerLine"/>; 0 too for a count, below zero too for an adjustment.</param>
public sealed record MovementLine(StockItem Item, int Quantity)
{
    /// <summary>Return: the status the units get. Restock, shrink: the status they leave. Otherwise unused. Default: sellable.</summary>
    public StockStatus Status { get; init; }

    /// <summary>Transfer out: where the goods go. Otherwise unused.</summary>
    public LocationId To { get; init; }
}
