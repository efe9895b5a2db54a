namespace CartIntegrity;

/// <summary>
/// An <see cref="ICartBatchSource"/> that can tell the revisions of many carts without reading their lines. Optional: implement it on the same class. When an
/// item changes that a thousand shoppers have in their carts, hardly any of these carts has changed itself; the SDK then reads only those that have.
/// </summary>
/// <remarks>
/// For storefronts that raise <see cref="Cart.Revision"/> with every change of anything in the <see cref="Cart"/> they answer, and never give a number twice:
/// a cart whose revision is the one the SDK knows is taken to be as it was.
/// </remarks>
public interface ICartRevisionSource : ICartBatchSource
{
    /// <summary>The revisions, as they are stored now, of the carts that exist among those asked for; the others are left out.</summary>
    /// <param name="carts">Which carts, each once; at most 50.</param>
    /// <param name="cancellationToken">Gives up the search.</param>
    ValueTask<IReadOnlyDictionary<CartId, long>> FindRevisionsAsync(IReadOnlyList<CartId> carts, CancellationToken cancellationToken);
}
