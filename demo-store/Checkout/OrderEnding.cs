using System.Collections.Immutable;
using CartIntegrity;

namespace DemoStore;

/// <summary>
/// Brings an order to its one end. The ledger decides which: an order id is committed or abandoned, whichever came first, and both the
/// shopper's own request and the repair act on its answer and never on their own view.
/// </summary>
internal sealed class OrderEnding(OrderBook book, CardProvider cards, IReservations reservations, ICheckoutSteps steps)
{
    /// <summary>The ledger has sold the order.</summary>
    public async Task<OrderState> PlacedAsync(OrderId order, ImmutableArray<HoldLine> sold, CancellationToken cancellationToken)
    {
        steps.Reached(CheckoutStep.Committed, order.Value);
        await book.PlacedAsync(order.Value, sold, cancellationToken);
        return OrderState.Placed;
    }

    /// <summary>Gives an order up, unless the ledger has sold it already.</summary>
    /// <param name="order">Which order, as it was written.</param>
    /// <param name="failure">What to tell the shopper.</param>
    /// <param name="missing">Sold out: what is missing.</param>
    /// <param name="cancellationToken">Stops between two steps; the repair goes on from there.</param>
    /// <returns>Where the order stands now; pending when the ledger did not answer.</returns>
    public async Task<OrderState> AbandonAsync(ShopOrder order, OrderFailure failure, IEnumerable<Sku> missing, CancellationToken cancellationToken)
    {
        var id = new OrderId(order.Id);
        var answer = await reservations.AbandonAsync(id, cancellationToken);
        if (answer.Reason == Reason.AlreadyCommitted)
        {
            return await PlacedAsync(id, answer.Lines, cancellationToken);
        }

        if (!answer.IsOk)
        {
            return OrderState.Pending;
        }

        steps.Reached(CheckoutStep.Abandoned, order.Id);
        await cards.VoidAsync(order.Id, cancellationToken);
        steps.Reached(CheckoutStep.Voided, order.Id);
        await EndPaymentAsync(order, cancellationToken);
        await book.FailedAsync(order.Id, failure, missing, cancellationToken);
        return OrderState.Failed;
    }

    // The shopper's units stay held for another try. If this fails the hold just runs out.
    private async Task EndPaymentAsync(ShopOrder order, CancellationToken cancellationToken)
    {
        var hold = await reservations.FindAsync(new CartId(order.CartId), cancellationToken);
        if (hold is { State: HoldState.InPayment } && hold.Id.Value == order.HoldId)
        {
            await reservations.EndPaymentAsync(hold.Id, hold.Version, cancellationToken);
        }
    }
}
