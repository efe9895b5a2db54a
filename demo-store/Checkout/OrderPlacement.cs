using CartIntegrity;

namespace DemoStore;

/// <summary>
/// Places an order in steps after each of which the process may die: hold everything, write the order, begin the payment, pay, commit,
/// mark it placed. What is left unfinished is ended by <see cref="OrderRepair"/>. Nobody is charged without goods, no goods go without a charge.
/// </summary>
internal sealed class OrderPlacement(IReservations reservations, OrderBook book, OrderEnding ending, CardProvider cards, ICheckoutSteps steps)
{
    /// <summary>How long the card provider may take; the hold lasts at least as long.</summary>
    private static readonly TimeSpan PaymentLimit = TimeSpan.FromMinutes(2);

    /// <summary>How often a call whose answer was lost is asked again before it is left to the repair.</summary>
    private const int Asks = 3;

    /// <summary>Places the order; its row tells what became of it.</summary>
    public async Task<OrderState> PlaceAsync(PlaceOrder wish, CancellationToken cancellationToken)
    {
        var held = await reservations.HoldAsync(wish.Cart, HoldMode.AllOrNothing, cancellationToken);
        if (held is not { IsOk: true, Hold: { } hold })
        {
            var missing = held.Lines.Where(line => line.Available < line.Wanted).Select(line => line.Sku);
            await book.WriteFailedAsync(wish, FailureOf(held), missing, cancellationToken);
            return OrderState.Failed;
        }

        steps.Reached(CheckoutStep.Held, wish.Order.Value);
        if (await book.WriteAsync(wish, hold, cancellationToken) is not { } order)
        {
            await book.WriteFailedAsync(wish, OrderFailure.Interrupted, [], cancellationToken);
            return OrderState.Failed;
        }

        steps.Reached(CheckoutStep.OrderWritten, order.Id);
        return await PayAsync(order, hold, cancellationToken);
    }

    private async Task<OrderState> PayAsync(ShopOrder order, Hold hold, CancellationToken cancellationToken)
    {
        var paying = await reservations.BeginPaymentAsync(hold.Id, hold.Version, PaymentLimit, cancellationToken);
        if (paying is not { IsOk: true, Hold: { } paid })
        {
            return await ending.AbandonAsync(order, OrderFailure.Interrupted, [], cancellationToken);
        }

        steps.Reached(CheckoutStep.PaymentBegun, order.Id);
        var payment = await ChargeAsync(order, cancellationToken);
        steps.Reached(CheckoutStep.Paid, order.Id);
        return payment switch
        {
            PaymentState.Charged => await CommitAsync(order, paid, cancellationToken),
            PaymentState.Declined => await ending.AbandonAsync(order, OrderFailure.Declined, [], cancellationToken),
            _ => await ending.AbandonAsync(order, OrderFailure.Interrupted, [], cancellationToken),
        };
    }

    private async Task<PaymentState> ChargeAsync(ShopOrder order, CancellationToken cancellationToken)
    {
        try
        {
            return await cards.ChargeAsync(order.Id, order.Total, order.Card, cancellationToken);
        }
        catch (PaymentReplyLostException)
        {
            return await cards.FindAsync(order.Id, cancellationToken);
        }
    }

    private async Task<OrderState> CommitAsync(ShopOrder order, Hold hold, CancellationToken cancellationToken)
    {
        var id = new OrderId(order.Id);
        var sold = await reservations.CommitAsync(hold.Id, hold.Version, id, cancellationToken);
        for (var ask = 1; ask < Asks && sold.Kind is ResultKind.OutcomeUnknown or ResultKind.Conflict; ask++)
        {
            sold = await reservations.CommitAsync(hold.Id, hold.Version, id, cancellationToken);
        }

        return sold.Kind switch
        {
            ResultKind.Ok => await ending.PlacedAsync(id, sold.Lines, cancellationToken),
            ResultKind.Refused => await ending.AbandonAsync(order, WhyNot(sold), sold.Missing, cancellationToken),
            _ => OrderState.Pending,
        };
    }

    private static OrderFailure WhyNot(CommitResult sold) =>
        sold.Reason is Reason.InsufficientStock or Reason.HoldExpired or Reason.UnknownSku ? OrderFailure.SoldOut : OrderFailure.Interrupted;

    private static OrderFailure FailureOf(HoldResult held) => held.Reason switch
    {
        Reason.InsufficientStock or Reason.UnknownSku => OrderFailure.SoldOut,
        _ when held.Kind is ResultKind.Refused => OrderFailure.Interrupted,
        _ => OrderFailure.Busy,
    };
}
