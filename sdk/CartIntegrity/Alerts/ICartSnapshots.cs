namespace CartIntegrity;

/// <summary>Makes the snapshot of a cart that the page, <c>GET {base}/cart</c> and the hub carry. Thread-safe.</summary>
public interface ICartSnapshots
{
    /// <summary>
    /// Makes the snapshot from a verdict. Completes at once when product facts and stock do; facts that fail or are late are left out. Never fails
    /// for what it finds.
    /// </summary>
    /// <param name="cart">The cart that was checked.</param>
    /// <param name="verdict">What came out.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<CartSnapshot> BuildAsync(Cart cart, CartVerdict verdict, CancellationToken cancellationToken = default);

    /// <summary>Finds the cart (<see cref="ICartSource"/>, in its own DI scope), checks it and makes its snapshot.</summary>
    /// <param name="cart">Which cart.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The snapshot, or <c>null</c> if there is no such cart. What the storefront's cart source throws is thrown.</returns>
    ValueTask<CartSnapshot?> FindAsync(CartId cart, CancellationToken cancellationToken = default);
}
