namespace CartIntegrity.Tests;

/// <summary>The storefront's carts, in memory, many of which can be read with one question.</summary>
internal class BatchCarts : ShopCarts, ICartBatchSource
{
    /// <summary>How many carts each question named.</summary>
    public List<int> Questions { get; } = [];

    /// <summary>Questions for many fail.</summary>
    public bool IsManyBroken { get; set; }

    public ValueTask<IReadOnlyCollection<Cart>> FindManyAsync(IReadOnlyList<CartId> carts, CancellationToken cancellationToken)
    {
        Questions.Add(carts.Count);
        return IsManyBroken ? throw new IOException("The shop's database is away.") : new([.. carts.Select(Find).OfType<Cart>()]);
    }
}
