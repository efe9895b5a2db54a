namespace CartIntegrity;

/// <summary>What the shop knows about products: an optional plug. Created in its own DI scope; answer from memory if you can.</summary>
public interface IProductFacts
{
    /// <summary>Facts about products.</summary>
    /// <param name="skus">Which ones; no duplicates.</param>
    /// <param name="cancellationToken">Cancelled when the time limit is over.</param>
    /// <returns>The facts by SKU; products the shop does not know are missing.</returns>
    ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken);
}
