namespace DemoStore;

/// <summary>Money of an order that the simulated card provider has given back; a line of its own book.</summary>
internal sealed class RefundRow
{
    public required string OrderId { get; init; }

    /// <summary>The shop's number of it: asked again it is not paid back twice.</summary>
    public required string Key { get; init; }

    public decimal Amount { get; init; }
}
