namespace CartIntegrity;

/// <summary>The storefront's carts, as the SDK sees them: the one class a storefront writes. Created in its own DI scope for every call.</summary>
public interface ICartSource
{
    /// <summary>The cart, or <c>null</c> if there is none of that id.</summary>
    /// <param name="cart">Which cart.</param>
    /// <param name="cancellationToken">Gives up the search.</param>
    ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken);

    /// <summary>
    /// Applies a change, raises the revision and stores the cart. Nothing else happens here: the SDK asks for the hold afterwards. Every kind of
    /// <see cref="CartChange"/> is to be expected; one that is not applied is told the shopper as not possible now. A quantity of 0 takes the line away.
    /// </summary>
    /// <param name="cart">Which cart.</param>
    /// <param name="change">What the shopper chose.</param>
    /// <param name="cancellationToken">Gives up before anything is stored.</param>
    /// <returns>
    /// The cart after the change, or <c>null</c> if it was not made: there is no such cart, the change makes no sense for it (no such line), or an order
    /// for it is being paid, so that it may not change. The SDK then looks at the cart again; a line that is still there means that it is being paid, and
    /// the shopper is told so. Throw for anything else, a database that does not answer for example: the shopper is asked to try again.
    /// </returns>
    ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken);
}
