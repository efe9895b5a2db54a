namespace CartIntegrity;

/// <summary>Tells shoppers what happens to their carts while they look at them. Thread-safe.</summary>
public interface ICartWatch
{
    /// <summary>
    /// Watches a cart and makes its first snapshot. From then on the subscriber is offered a new one whenever something shown has changed, by stock, by a
    /// hold, in another tab or on another server; never twice the same, never another cart's.
    /// </summary>
    /// <param name="cart">Which cart; a cart that does not exist (yet) can be watched as well.</param>
    /// <param name="subscriber">Who is told.</param>
    /// <param name="cancellationToken">Stops the waiting; nothing is watched then.</param>
    /// <returns>The first snapshot, and what to dispose to stop. What the storefront's cart source throws is thrown, and nothing is watched.</returns>
    ValueTask<CartWatching> WatchAsync(CartId cart, ICartSubscriber subscriber, CancellationToken cancellationToken = default);

    /// <summary>Says that a cart was changed: for shops that do not hold stock with every change, so that no ledger event tells it. Returns at once.</summary>
    /// <param name="cart">Which cart; it need not be watched.</param>
    void Changed(CartId cart);
}
