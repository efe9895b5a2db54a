namespace DemoStore;

/// <summary>What a wish to change an order has come to.</summary>
/// <param name="Outcome">What it has come to.</param>
/// <param name="Change">The change; <c>null</c> if none was written.</param>
internal sealed record OrderChangeAnswer(OrderChangeOutcome Outcome, OrderChangeRow? Change = null)
{
    /// <summary>The answer that a change's own state gives.</summary>
    public static OrderChangeAnswer Of(OrderChangeRow change) => new(
        change.State switch
        {
            OrderChangeState.Done => OrderChangeOutcome.Done,
            OrderChangeState.Refused => OrderChangeOutcome.Refused,
            _ => OrderChangeOutcome.Waiting,
        },
        change);
}
