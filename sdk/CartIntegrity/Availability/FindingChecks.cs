using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>
/// Runs the checks other than stock, side by side: the storefront's own, each in its own DI scope with its own time limit, and the built-in ones, which
/// need nothing but the product facts. The facts are fetched once and shared. Never fails. Thread-safe.
/// </summary>
internal sealed class FindingChecks(CartPlugs plugs, LimitCheck limits, TimeLimit timeLimit, ILogger<CartValidator> logger)
{
    private const string FactsName = "facts";

    private readonly IFactCheck[] _builtIn = [new PriceCheck(), limits, new DiscontinuedCheck()];

    public ValueTask<Findings> RunAsync(Cart cart, CartSkus skus, CheckObservation? observation = null)
    {
        var own = NamesOfOwn(cart);
        if (own is not { Count: 0 })
        {
            return RunAllAsync(cart, skus, own, observation);
        }

        if (!plugs.HasFacts)
        {
            return new(limits.MayFind(cart) ? RunBuiltIn(cart, CartPlugs.NoFacts, observation) : Findings.None);
        }

        var facts = FindFactsAsync(cart, skus, observation);
        return facts.IsCompletedSuccessfully ? new(RunBuiltIn(cart, facts.Result, observation)) : RunBuiltInAsync(cart, facts, observation);
    }

    /// <summary>The way of a storefront without checks of its own: with facts that are there at once nothing is started and nothing waited for.</summary>
    private Findings RunBuiltIn(Cart cart, IReadOnlyDictionary<Sku, ProductFact>? known, CheckObservation? observation)
    {
        var facts = known ?? CartPlugs.NoFacts;
        var context = new CartCheckContext(cart, facts);
        return new Findings(context, known is not null && RunBuiltIn(context, facts, observation), facts);
    }

    private async ValueTask<Findings> RunBuiltInAsync(
        Cart cart, ValueTask<IReadOnlyDictionary<Sku, ProductFact>?> facts, CheckObservation? observation) =>
        RunBuiltIn(cart, await facts.ConfigureAwait(false), observation);

    private async ValueTask<Findings> RunAllAsync(Cart cart, CartSkus skus, IReadOnlyList<string>? own, CheckObservation? observation)
    {
        var facts = FindFactsAsync(cart, skus, observation).AsTask();
        var context = new CartCheckContext(cart, token => OrEmptyAsync(facts, token));
        var running = new Task<bool>[own?.Count ?? 0];
        for (var i = 0; i < running.Length; i++)
        {
            running[i] = RunOwnAsync(i, own![i], context, observation);
        }

        var known = await facts.ConfigureAwait(false);
        var complete = own is not null && known is not null && RunBuiltIn(context, known, observation);
        foreach (var check in running)
        {
            complete &= await check.ConfigureAwait(false);
        }

        return new Findings(context, complete, known ?? CartPlugs.NoFacts);
    }

    private IReadOnlyList<string>? NamesOfOwn(Cart cart)
    {
        try
        {
            return plugs.NamesOfChecks();
        }
        catch (Exception problem)
        {
            AvailabilityLog.ChecksNotMade(logger, cart.Id, problem);
            return null;
        }
    }

    /// <summary>The facts, or <c>null</c> when they are late or failed.</summary>
    private ValueTask<IReadOnlyDictionary<Sku, ProductFact>?> FindFactsAsync(Cart cart, CartSkus skus, CheckObservation? observation)
    {
        var began = observation?.Now() ?? 0;
        try
        {
            var finding = timeLimit.RunAsync((plugs, skus), static (on, token) => on.plugs.FindFactsAsync(on.skus.Skus, token));
            if (!finding.IsCompletedSuccessfully)
            {
                return WaitForFactsAsync(cart, finding, observation, began);
            }

            observation?.Ran(FactsName, began, CheckEnd.Done);
            return new(finding.Result);
        }
        catch (Exception problem)
        {
            observation?.Failed(FactsName, began, problem);
            AvailabilityLog.FactsFailed(logger, cart.Id, problem);
            return default;
        }
    }

    private async ValueTask<IReadOnlyDictionary<Sku, ProductFact>?> WaitForFactsAsync(
        Cart cart, ValueTask<IReadOnlyDictionary<Sku, ProductFact>> finding, CheckObservation? observation, long began)
    {
        using var span = Spans.AreHeard ? Spans.StartPlug(FactsName) : null;
        try
        {
            var facts = await finding.ConfigureAwait(false);
            observation?.Ran(FactsName, began, CheckEnd.Done);
            return facts;
        }
        catch (Exception problem)
        {
            span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, problem.Message);
            observation?.Failed(FactsName, began, problem);
            AvailabilityLog.FactsFailed(logger, cart.Id, problem);
            return null;
        }
    }

    private async Task<bool> RunOwnAsync(int place, string name, CartCheckContext context, CheckObservation? observation)
    {
        using var span = Spans.AreHeard ? Spans.StartPlug(name) : null;
        var began = observation?.Now() ?? 0;
        try
        {
            var ended = await timeLimit.RunAsync((plugs, place, context), static (on, token) => on.plugs.RunCheckAsync(on.place, on.context, token)).ConfigureAwait(false);
            observation?.Ran(name, began, CheckEnd.Done);
            return ended;
        }
        catch (Exception problem)
        {
            span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, problem.Message);
            observation?.Failed(name, began, problem);
            AvailabilityLog.CheckFailed(logger, name, context.Cart.Id, problem);
            return false;
        }
    }

    /// <summary>Each product is looked up once for all checks.</summary>
    private bool RunBuiltIn(CartCheckContext context, IReadOnlyDictionary<Sku, ProductFact> facts, CheckObservation? observation)
    {
        var name = FactsName;
        var began = -1L;
        try
        {
            var ofLines = OfLines(context.Cart, facts);
            foreach (var check in _builtIn)
            {
                (name, began) = (check.Name, observation?.Now() ?? 0);
                check.Check(context, ofLines);
                observation?.Ran(name, began, CheckEnd.Done);
            }

            return true;
        }
        catch (Exception problem)
        {
            // Facts that break their contract (a fact that is null) must not fail the page.
            observation?.Failed(name, began < 0 ? observation.Now() : began, problem);
            AvailabilityLog.CheckFailed(logger, name, context.Cart.Id, problem);
            return false;
        }
    }

    private static ProductFact?[] OfLines(Cart cart, IReadOnlyDictionary<Sku, ProductFact> facts)
    {
        var lines = cart.Lines.AsSpan();
        var ofLines = new ProductFact?[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (facts.TryGetValue(lines[i].Sku, out var fact))
            {
                ofLines[i] = fact ?? throw new InvalidOperationException($"The product fact of {lines[i].Sku} is null.");
            }
        }

        return ofLines;
    }

    private static async ValueTask<IReadOnlyDictionary<Sku, ProductFact>> OrEmptyAsync(
        Task<IReadOnlyDictionary<Sku, ProductFact>?> facts, CancellationToken cancellationToken) =>
        (facts.IsCompletedSuccessfully ? facts.Result : await facts.WaitAsync(cancellationToken).ConfigureAwait(false)) ?? CartPlugs.NoFacts;
}
