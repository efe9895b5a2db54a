using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>Finds a cart, checks it and makes of it what agents are told. Thread-safe.</summary>
internal sealed class AgentCarts(
    CartLoader loader, ICartValidator validator, ICartSnapshots snapshots, IServiceScopeFactory scopes,
    IOptions<CartIntegrityWebOptions> options, IOptions<CartIntegrityOptions> rules, TimeProvider time, ILogger<AgentCarts> log)
{
    private static readonly IReadOnlyDictionary<Sku, ProductFact> NoFacts = new Dictionary<Sku, ProductFact>();

    /// <returns>The cart, or <c>null</c>: there is none of that id. What the storefront's cart source throws is thrown.</returns>
    public async Task<AgentCart?> FindAsync(CartId id, HttpContext context)
    {
        if (await loader.FindAsync(id, context.RequestAborted) is not { } cart)
        {
            return null;
        }

        var verdict = await validator.ValidateAsync(cart, context.RequestAborted);
        var snapshot = await snapshots.BuildAsync(cart, verdict, context.RequestAborted);

        // The SDK's own validator has asked the shop for them already; somebody else's may not tell, and an agent has the time to ask again if they were late.
        var facts = verdict.Facts is { Count: > 0 } known ? known : await FindFactsAsync(cart, context.RequestAborted);
        return AgentCart.Of(cart, snapshot, facts, AgentSite.Of(context.Request, options.Value.Agents));
    }

    private async Task<IReadOnlyDictionary<Sku, ProductFact>> FindFactsAsync(Cart cart, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync([.. cart.Lines.Select(line => line.Sku).Distinct()]).WaitAsync(rules.Value.CheckTimeLimit, time, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.AgentFactsFailed(log, problem);
            return NoFacts;
        }
    }

    /// <summary>In a scope of its own, which lives until the call has really ended, also when nobody waits for it any more.</summary>
    private async Task<IReadOnlyDictionary<Sku, ProductFact>> AskAsync(IReadOnlyCollection<Sku> skus)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var late = new CancellationTokenSource(rules.Value.CheckTimeLimit, time);
        return scope.ServiceProvider.GetService<IProductFacts>() is { } facts && skus.Count > 0 ? await facts.FindAsync(skus, late.Token) : NoFacts;
    }
}
