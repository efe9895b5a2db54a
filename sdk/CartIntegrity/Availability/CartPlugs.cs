using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity;

/// <summary>
/// The storefront's plugs: carts, product facts, checks of its own. Every call gets its own DI scope, which lives until the call has really ended, also
/// when nobody waits for it any more. Thread-safe.
/// </summary>
internal sealed class CartPlugs
{
    private readonly IServiceScopeFactory _scopes;
    private volatile string[]? _checks;

    /// <param name="scopes">Where scopes come from.</param>
    /// <param name="registered">Tells what is plugged in; without it (another container) each call looks.</param>
    public CartPlugs(IServiceScopeFactory scopes, IServiceProviderIsService? registered = null)
    {
        _scopes = scopes;
        HasFacts = registered?.IsService(typeof(IProductFacts)) ?? true;
        _checks = registered?.IsService(typeof(ICartCheck)) ?? true ? null : [];
    }

    public static IReadOnlyDictionary<Sku, ProductFact> NoFacts { get; } = new Dictionary<Sku, ProductFact>();

    /// <summary>Whether there may be product facts.</summary>
    public bool HasFacts { get; }

    public async ValueTask<Cart?> FindCartAsync(CartId cart, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var ends = scope.ConfigureAwait(false);
        var carts = scope.ServiceProvider.GetRequiredService<ICartSource>();
        return await carts.FindAsync(cart, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var ends = scope.ConfigureAwait(false);
        var carts = scope.ServiceProvider.GetRequiredService<ICartSource>();
        return await carts.ApplyAsync(cart, change, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindFactsAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken)
    {
        if (!HasFacts || skus.Count == 0)
        {
            return NoFacts;
        }

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

        using var scope = _scopes.CreateScope();
        return _checks = [.. scope.ServiceProvider.GetServices<ICartCheck>().Select(check => check.Name)];
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
