namespace DemoStore;

/// <summary>Units of a product that one location sends for an order.</summary>
internal sealed class OrderAllocationRow
{
    public required string OrderId { get; init; }

    public required string Sku { get; init; }

    public required string Location { get; init; }

    public int Quantity { get; init; }

    /// <summary>How many of them are promised and not there yet.</summary>
    public int Promised { get; init; }

    /// <summary>For when; fixed once it is ordered.</summary>
    public DateOnly? PromiseDate { get; init; }
}
