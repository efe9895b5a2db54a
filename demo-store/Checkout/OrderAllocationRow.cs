namespace DemoStore;

/// <summary>Units of a product that one location sends for an order.</summary>
internal sealed class OrderAllocationRow
{
    public required string OrderId { get; init; }

    public required string Sku { get; init; }

    public required string Location { get; init; }

    public int Quantity { get; init; }
}
