using CartIntegrity;

namespace DemoStore;

/// <summary>
/// Brings a change of an order to its end in steps after each of which the process may die: the ledger, the money, the shop's own file. Every step
/// carries the change's number, so whoever does it again does no harm: another click, another tab, the repair.
/// </summary>
internal sealed class OrderChangeEnding(OrderChangeBook book, IInventoryLedger ledger, CardProvider cards, ICheckoutSteps steps)
{
    /// <summary>Ends a change that was begun.</summary>
    /// <returns>The change as it stands now: still begun when the ledger did not answer.</returns>
    public async Task<OrderChangeRow> EndAsync(OrderChangeRow change, CancellationToken cancellationToken)
    {
        var answer = await ledger.RecordAsync(OrderChangePlan.MovementOf(change), cancellationToken);
        if (answer.Kind is ResultKind.Unavailable or ResultKind.OutcomeUnknown or ResultKind.Conflict)
        {
            return change;
        }

        steps.Reached(CheckoutStep.ChangeRecorded, change.OrderId);
        if (answer.IsOk && change.Refund > 0)
        {
            await cards.RefundAsync(change.OrderId, change.Id, change.Refund, cancellationToken);
            steps.Reached(CheckoutStep.ChangeRefunded, change.OrderId);
        }

        return await book.EndAsync(change, answer, cancellationToken) ?? change;
    }
}
