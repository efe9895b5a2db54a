namespace CartIntegrity;

/// <summary>
/// What the shop knows about products: an optional plug. Created in its own DI scope, or shared when it is registered as a singleton; answer from
/// memory if you can.
/// </summary>
public interface IProductFacts
{
    /// <summary>Facts about products.</summary>
    /// <param name="skus">Which ones; no duplicates.</param>
    /// <param name="cancellationToken">Cancelled when the time limit is over.</param>
    /// <returns>The facts by SKU; products the shop does not know are missing. There may be more than was asked for: a table that is
    /// kept anyway need not be copied.</returns>
    ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken);
}
