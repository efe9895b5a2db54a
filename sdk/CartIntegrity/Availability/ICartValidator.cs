namespace CartIntegrity;

/// <summary>Checks every line of a cart. Thread-safe; never throws for what it finds and never makes a page wait.</summary>
public interface ICartValidator
{
    /// <summary>
    /// Starts all checks and does what it can before it returns; never blocks. With resident stock the verdict is complete at once, otherwise
    /// it is made beside the page. Call it as soon as the cart is loaded; further calls for the same cart object in a request cost a new check.
    /// </summary>
    /// <param name="cart">The cart to check.</param>
    CartCheck Begin(Cart cart);

    /// <summary>Checks the cart and waits for the verdict; lines whose check is late read <see cref="VerdictKind.Unverified"/>.</summary>
    /// <param name="cart">The cart to check.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    Task<CartVerdict> ValidateAsync(Cart cart, CancellationToken cancellationToken = default);
}
