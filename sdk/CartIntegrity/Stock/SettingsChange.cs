namespace CartIntegrity;

/// <summary>New settings of a stock item, as a command.</summary>
/// <param name="Item">Whose settings.</param>
/// <param name="Settings">All of them; they replace the old ones.</param>
/// <param name="Source">Who says so; 1 to 200 characters.</param>
/// <param name="Reference">The source's own number of this change, unique there; 1 to 200 characters.</param>
public sealed record SettingsChange(StockItem Item, StockSettings Settings, string Source, string Reference)
{
    /// <summary>A remark for people; at most 200 characters. Default: none.</summary>
    public string? Reason { get; init; }

    /// <summary>Lower the backorder allowance even if promised units are then uncovered. Default: no.</summary>
    public bool Forced { get; init; }
}
