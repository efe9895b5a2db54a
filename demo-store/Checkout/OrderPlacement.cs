using CartIntegrity;

namespace DemoStore;

/// <summary>
/// Places an order in steps after each of which the process may die: hold everything, write the order, begin the payment, pay, commit,
/// mark it placed. What is left unfinished is ended by <see cref="OrderRepair"/>. Nobody is charged without goods, no goods go without a charge.
/// </summary>
internal sealed class OrderPlacement(
    IReservations reservations, OrderBook book, OrderEnding ending, CardProvider cards, ICheckoutSteps steps, TimeProvider clock)
{
    /// <summary>How long the card provider may take; the hold lasts at least as long.</summary>
    private static readonly TimeSpan PaymentLimit = TimeSpan.FromMinutes(2);

    /// <summary>How often the ledger is asked for a sale that is paid before it is given up; the shopper waits, 6.3 seconds at the most.</summary>
    private const int Asks = 7;

    /// <summary>How long after the first ask that was not answered; doubled from one to the next.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Places the order; its row tells what became of it.</summary>
    public async Task<OrderState> PlaceAsync(PlaceOrder wish, CancellationToken cancellationToken)
    {
        var held = await reservations.HoldAsync(wish.Cart, HoldMode.AllOrNothing, cancellationToken);
        if (held is not { IsOk: true, Hold: { } hold })
        {
            var missing = held.Lines.Where(line => line.Available < line.Wanted || line.Limit != HoldLimit.None).Select(line => line.Sku);
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
        var pause = FirstPause;
        for (var ask = 1; ask < Asks && sold.Kind is ResultKind.Unavailable or ResultKind.OutcomeUnknown or ResultKind.Conflict; ask++)
        {
            await Task.Delay(pause, clock, cancellationToken);
            pause *= 2;
            sold = await reservations.CommitAsync(hold.Id, hold.Version, id, cancellationToken);
        }

        // Given up at once and not left to the repair: the shopper is told and paid back. If it was sold after all, abandoning says so.
        return sold.IsOk
            ? await ending.PlacedAsync(id, sold.Lines, cancellationToken)
            : await ending.AbandonAsync(order, WhyNot(sold), sold.Missing, cancellationToken);
    }

    private static OrderFailure WhyNot(CommitResult sold) =>
        sold.Reason is Reason.InsufficientStock or Reason.HoldExpired or Reason.UnknownSku ? OrderFailure.SoldOut : OrderFailure.Interrupted;

    private static OrderFailure FailureOf(HoldResult held) => held.Reason switch
    {
        Reason.InsufficientStock or Reason.UnknownSku => OrderFailure.SoldOut,
        Reason.LimitReached => OrderFailure.Limited,
        _ when held.Kind is ResultKind.Refused => OrderFailure.Interrupted,
        _ => OrderFailure.Busy,
    };
}
