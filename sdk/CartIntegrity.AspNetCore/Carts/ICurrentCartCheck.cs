namespace CartIntegrity.AspNetCore;

/// <summary>
/// The check of the cart that the page under way is about; one per request. Call <see cref="Begin"/> as soon as the cart is loaded, and the check
/// runs while the page renders; the tag helpers find it here and look at it when the page is written out. Used by one request at a time.
/// Not for implementing: the tag helpers know the SDK's own one.
/// </summary>
public interface ICurrentCartCheck
{
    /// <summary>The check, or <c>null</c>: nobody has begun one.</summary>
    CartCheck? Check { get; }

    /// <summary>
    /// Begins the check of a cart; never blocks. Asked again with the same cart object it answers the same check; with another one (the page has
    /// changed the cart) it begins anew. The cart has to be the shopper's own: the page gets the right to watch it.
    /// </summary>
    /// <param name="cart">The shopper's cart.</param>
    CartCheck Begin(Cart cart);
}
