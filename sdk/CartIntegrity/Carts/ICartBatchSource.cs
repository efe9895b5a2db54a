namespace CartIntegrity;

/// <summary>
/// An <see cref="ICartSource"/> that can read many carts with one query. Optional: implement it on the same class. When an item changes that a thousand
/// shoppers have in their carts, the SDK then asks for their carts in parts instead of one by one.
/// </summary>
public interface ICartBatchSource : ICartSource
{
    /// <summary>The carts that exist among those asked for, in any order; the others are left out.</summary>
    /// <param name="carts">Which carts, each once; at most 50.</param>
    /// <param name="cancellationToken">Gives up the search.</param>
    ValueTask<IReadOnlyCollection<Cart>> FindManyAsync(IReadOnlyList<CartId> carts, CancellationToken cancellationToken);
}
