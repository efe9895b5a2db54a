using CartIntegrity;

namespace DemoStore;

/// <summary>Units of a line that wait to be shipped from one location.</summary>
/// <param name="Line">Which line.</param>
/// <param name="Location">Where they lie.</param>
/// <param name="Quantity">How many, at least 1.</param>
/// <param name="Promise">For when they are promised, if some of them are not there yet.</param>
internal sealed record OpenUnits(OrderLineRow Line, string Location, int Quantity, DateOnly? Promise)
{
    /// <summary>How many of them are only promised.</summary>
    public int Promised { get; init; }

    /// <summary>The ledger's name of what they are and where they lie.</summary>
    public StockItem Item => new(new Sku(Line.Sku), new LocationId(Location));
}
