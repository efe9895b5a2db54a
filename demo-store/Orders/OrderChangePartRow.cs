using CartIntegrity;

namespace DemoStore;

/// <summary>Units of one line of an order that a change is about.</summary>
internal sealed class OrderChangePartRow
{
    public required string OrderId { get; init; }

    public required string ChangeId { get; init; }

    /// <summary>The line of the order.</summary>
    public required string Line { get; init; }

    /// <summary>The location they leave or come back to; empty while a parcel is on its way back.</summary>
    public required string Location { get; init; }

    public required string Sku { get; init; }

    public int Quantity { get; init; }

    /// <summary>What the inspection of units that came back has found.</summary>
    public StockStatus Status { get; init; }
}
