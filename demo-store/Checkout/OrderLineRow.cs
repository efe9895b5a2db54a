namespace DemoStore;

/// <summary>What was ordered, at the price agreed to.</summary>
internal sealed class OrderLineRow
{
    public required string OrderId { get; init; }

    /// <summary>The line of the cart it came from.</summary>
    public required string Line { get; init; }

    public required string Sku { get; init; }

    /// <summary>What it was called in English when it was ordered; pages tell today's name in the visitor's language as long as there is one.</summary>
    public required string Title { get; init; }

    public int Quantity { get; init; }

    public decimal UnitPrice { get; init; }
}
