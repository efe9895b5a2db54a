namespace CartIntegrity;

/// <summary>
/// Timed holds on stock that never oversell. Thread-safe. No method throws for an outcome; a cancelled token only stops the waiting: a
/// command that was handed over is carried out.
/// </summary>
public interface IReservations
{
    /// <summary>
    /// Says what the cart should hold now; the ledger works out the difference. A retry, a double click or a late duplicate does no harm: an
    /// older revision is refused as superseded, the same revision answers the current state, the same revision after expiry holds again.
    /// Lines saved for later or for notice are not held. An empty cart holds nothing.
    /// </summary>
    /// <param name="cart">The cart at its current revision.</param>
    /// <param name="mode">As far as possible (default), or all or nothing for checkout.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<HoldResult> HoldAsync(Cart cart, HoldMode mode = HoldMode.AsFarAsPossible, CancellationToken cancellationToken = default);

    /// <summary>Begins a payment: the hold lasts at least the payment's own limit, and the cart cannot change. May be repeated for another attempt.</summary>
    /// <param name="hold">Which hold.</param>
    /// <param name="version">The version of the hold that is being paid for.</param>
    /// <param name="limit">How long the payment may take; more than zero, at most the policy's total.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<HoldResult> BeginPaymentAsync(HoldId hold, long version, TimeSpan limit, CancellationToken cancellationToken = default);

    /// <summary>Ends a payment that was declined or given up: the hold goes on with at least two minutes left.</summary>
    /// <param name="hold">Which hold.</param>
    /// <param name="version">The version of the hold that was being paid for.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<HoldResult> EndPaymentAsync(HoldId hold, long version, CancellationToken cancellationToken = default);

    /// <summary>Sells what is held. An order id ends once: committed or abandoned, whichever came first; asked again, the first answer is given.</summary>
    /// <param name="hold">Which hold.</param>
    /// <param name="version">The version of the hold the shopper agreed to.</param>
    /// <param name="order">The order it is sold to.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<CommitResult> CommitAsync(HoldId hold, long version, OrderId order, CancellationToken cancellationToken = default);

    /// <summary>Makes sure an order id is never committed; refused with <see cref="Reason.AlreadyCommitted"/> and its lines if it is.</summary>
    /// <param name="order">Which order.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<CommitResult> AbandonAsync(OrderId order, CancellationToken cancellationToken = default);

    /// <summary>Gives back everything a cart holds. Releasing nothing is fine; refused while a payment is under way.</summary>
    /// <param name="cart">Which cart.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<HoldResult> ReleaseAsync(CartId cart, CancellationToken cancellationToken = default);

    /// <summary>
    /// Carries a hold to another cart without letting go of it (a guest logs in). If that cart has a hold of its own, both become one; the
    /// storefront then says what the merged cart should hold, with that cart's next revision.
    /// </summary>
    /// <remarks>
    /// No limit refuses a move, and nobody loses a hold by it. Of a SKU that both carts held, what one cart may not hold goes back to stock, and
    /// <see cref="HoldResult.Lines"/> name it. What else the shopper could not have taken stays held for its time and is not prolonged: sdk/docs/abuse-limits.md.
    /// </remarks>
    /// <param name="from">The cart that gives the hold away.</param>
    /// <param name="to">The cart that gets it.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<HoldResult> MoveAsync(CartId from, CartId to, CancellationToken cancellationToken = default);

    /// <summary>The hold of a cart as it stands; <c>null</c> if nothing is held or its time is over.</summary>
    /// <param name="cart">Which cart.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<Hold?> FindAsync(CartId cart, CancellationToken cancellationToken = default);
}
