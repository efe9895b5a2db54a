using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity;

/// <summary>
/// The storefront's plugs: carts, product facts, checks of its own. Every call gets its own DI scope, which lives until the call has really ended, also
/// when nobody waits for it any more; product facts that are a singleton need none. Thread-safe.
/// </summary>
internal sealed class CartPlugs
{
    private readonly IServiceScopeFactory _scopes;
    private volatile string[]? _checks;
    private readonly Lazy<bool> _findsMany;
    private readonly Lazy<IProductFacts>? _sharedFacts;

    /// <param name="scopes">Where scopes come from.</param>
    /// <param name="registered">Tells what is plugged in; without it (another container) each call looks.</param>
    /// <param name="sharedFacts">Finds the product facts where they are a singleton; <c>null</c>: each scope may have its own.</param>
    public CartPlugs(IServiceScopeFactory scopes, IServiceProviderIsService? registered = null, Func<IProductFacts>? sharedFacts = null)
    {
        _sharedFacts = sharedFacts is null ? null : new Lazy<IProductFacts>(sharedFacts, LazyThreadSafetyMode.PublicationOnly);
        _scopes = scopes;
        _findsMany = new Lazy<bool>(CanFindMany, LazyThreadSafetyMode.PublicationOnly);
        HasFacts = registered?.IsService(typeof(IProductFacts)) ?? true;
        _checks = registered?.IsService(typeof(ICartCheck)) ?? true ? null : [];
    }

    public static IReadOnlyDictionary<Sku, ProductFact> NoFacts { get; } = new Dictionary<Sku, ProductFact>();

    /// <summary>Whether there may be product facts.</summary>
    public bool HasFacts { get; }

    /// <summary>Whether the storefront reads many carts with one query.</summary>
    public bool FindsManyCarts => _findsMany.Value;

    public async ValueTask<Cart?> FindCartAsync(CartId cart, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var ends = scope.ConfigureAwait(false);
        var carts = scope.ServiceProvider.GetRequiredService<ICartSource>();
        return await carts.FindAsync(cart, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds many carts; only where <see cref="FindsManyCarts"/>.</summary>
    /// <returns>The carts in the order asked; <c>null</c>: there is no such cart.</returns>
    public async ValueTask<Cart?[]> FindCartsAsync(ManyCarts carts, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var ends = scope.ConfigureAwait(false);
        return await carts.FindAsync((ICartBatchSource)scope.ServiceProvider.GetRequiredService<ICartSource>(), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var ends = scope.ConfigureAwait(false);
        var carts = scope.ServiceProvider.GetRequiredService<ICartSource>();
        return await carts.ApplyAsync(cart, change, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindFactsAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken)
    {
        if (!HasFacts || skus.Count == 0)
        {
            return new(NoFacts);
        }

        return _sharedFacts is { } shared ? shared.Value.FindAsync(skus, cancellationToken) : FindFactsInScopeAsync(skus, cancellationToken);
    }

    private bool CanFindMany() => Look(static plugs => plugs.GetService<ICartSource>() is ICartBatchSource);

    /// <summary>Looks at what is plugged in. What it finds may only be let go asynchronously; it happens once, so it is waited for.</summary>
    private T Look<T>(Func<IServiceProvider, T> look)
    {
        var scope = _scopes.CreateAsyncScope();
        try
        {
            return look(scope.ServiceProvider);
        }
        finally
        {
            scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private async ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindFactsInScopeAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var ends = scope.ConfigureAwait(false);
        return scope.ServiceProvider.GetService<IProductFacts>() is { } facts
            ? await facts.FindAsync(skus, cancellationToken).ConfigureAwait(false)
            : NoFacts;
    }

    /// <summary>
    /// The names of the storefront's own checks, in the order of registration. They are made once to be counted; registrations do not change afterwards.
    /// </summary>
    public IReadOnlyList<string> NamesOfChecks()
    {
        if (_checks is { } known)
        {
            return known;
        }

        return _checks = Look(static plugs => plugs.GetServices<ICartCheck>().Select(check => check.Name).ToArray());
    }

    /// <summary>Runs the check that stands at a place among those registered.</summary>
    /// <returns>Whether it ended; it throws otherwise.</returns>
    public async ValueTask<bool> RunCheckAsync(int place, CartCheckContext context, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var ends = scope.ConfigureAwait(false);
        var check = scope.ServiceProvider.GetServices<ICartCheck>().ElementAt(place);
        await check.CheckAsync(context, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
