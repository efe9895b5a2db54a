using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.E2E;

/// <summary>
/// What a test changes about products while the shop is open: a price, a limit, a title. Stands in front of the shop's own facts. Thread-safe.
/// </summary>
public sealed class ChangedFacts
{
    private readonly ConcurrentDictionary<string, Func<ProductFact, ProductFact>> _changes = new(StringComparer.Ordinal);

    /// <summary>From now on the shop says this about a product.</summary>
    public void Change(Good good, Func<ProductFact, ProductFact> change)
    {
        ArgumentNullException.ThrowIfNull(good);
        _changes[good.Sku] = change;
    }

    /// <summary>Puts the changes in front of the facts the shop registered.</summary>
    internal void AddTo(IServiceCollection services)
    {
        var own = services.Last(service => service.ServiceType == typeof(IProductFacts)).ImplementationType!;
        services.AddScoped<IProductFacts>(provider => new Changed((IProductFacts)ActivatorUtilities.CreateInstance(provider, own), this));
    }

    private ProductFact Apply(ProductFact fact) => _changes.TryGetValue(fact.Sku.Value, out var change) ? change(fact) : fact;

    private sealed class Changed(IProductFacts own, ChangedFacts changes) : IProductFacts
    {
        public async ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken)
        {
            var facts = await own.FindAsync(skus, cancellationToken);
            return facts.ToDictionary(entry => entry.Key, entry => changes.Apply(entry.Value));
        }
    }
}
