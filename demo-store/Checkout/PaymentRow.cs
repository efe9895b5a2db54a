namespace DemoStore;

/// <summary>What the simulated card provider knows about an order: its own book, which the shop only reaches by asking.</summary>
internal sealed class PaymentRow
{
    public required string OrderId { get; init; }

    public decimal Amount { get; init; }

    public PaymentState State { get; set; }
}
