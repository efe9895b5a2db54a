using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>
/// Finds products to take instead, for lines that cannot be had: in the shop's order, those that can be had in the quantity wanted. One look at the
/// facts and one at the stock serve all lines. Never fails. Thread-safe.
/// </summary>
internal sealed class Alternatives(IInventoryLedger ledger, CartPlugs plugs, TimeLimit timeLimit, ILogger<CartSnapshots> logger)
{
    /// <summary>The most alternatives a line is offered.</summary>
    public const int MostPerLine = 3;

    /// <summary>The most alternatives of the shop that are looked at for a line, and for a whole cart.</summary>
    public const int MostLookedAtPerLine = 12, MostLookedAt = 300;

    /// <summary>The replace choices by line; lines without any are missing.</summary>
    public ValueTask<Dictionary<LineId, ImmutableArray<Choice>>?> FindAsync(Cart cart, CartVerdict verdict, IReadOnlyDictionary<Sku, ProductFact> facts)
    {
        HashSet<Sku>? candidates = null;
        foreach (var line in verdict.Lines)
        {
            if (IsWanted(line) && facts.TryGetValue(line.Sku, out var fact))
            {
                foreach (var sku in LookedAt(fact))
                {
                    candidates ??= [];
                    if (candidates.Count < MostLookedAt)
                    {
                        candidates.Add(sku);
                    }
                }
            }
        }

        return candidates is null ? default : FindAsync(cart, verdict, facts, candidates);
    }

    private async ValueTask<Dictionary<LineId, ImmutableArray<Choice>>?> FindAsync(
        Cart cart, CartVerdict verdict, IReadOnlyDictionary<Sku, ProductFact> facts, HashSet<Sku> candidates)
    {
        try
        {
            var known = await timeLimit.RunAsync((plugs, candidates), static (on, token) => on.plugs.FindFactsAsync(on.candidates, token)).ConfigureAwait(false);
            List<Sku> sold = [.. candidates.Where(sku => known.TryGetValue(sku, out var fact) && !fact.IsDiscontinued)];
            var query = new AvailabilityQuery(sold, cart.Channel, cart.Id);
            var reading = await timeLimit.RunAsync((ledger, query), static (on, token) => on.ledger.GetAvailabilityAsync(on.query, token)).ConfigureAwait(false);
            var stock = reading.Skus.ToDictionary(sku => sku.Sku, sku => sku.Available);
            return Choose(verdict, facts, new Offer(known, stock, WantedBy(cart)));
        }
        catch (Exception problem)
        {
            AlertLog.AlternativesFailed(logger, cart.Id, problem);
            return null;
        }
    }

    private static Dictionary<LineId, ImmutableArray<Choice>> Choose(
        CartVerdict verdict, IReadOnlyDictionary<Sku, ProductFact> facts, Offer offer)
    {
        var chosen = new Dictionary<LineId, ImmutableArray<Choice>>();
        foreach (var line in verdict.Lines)
        {
            if (IsWanted(line) && facts.TryGetValue(line.Sku, out var fact))
            {
                chosen[line.Line] = [.. LookedAt(fact).Where(sku => offer.CanHave(sku, line.Quantity)).Take(MostPerLine).Select(offer.Replace)];
            }
        }

        return chosen;
    }

    private static bool IsWanted(LineVerdict line) => line.Intent == LineIntent.Buy
        && (line.Kind is VerdictKind.Short or VerdictKind.HeldByOthers or VerdictKind.OutOfStock or VerdictKind.UnknownSku
            || line.Findings.Any(finding => finding.Code == FindingCodes.Discontinued));

    private static IEnumerable<Sku> LookedAt(ProductFact fact) => fact.Alternatives.IsDefault
        ? []
        : fact.Alternatives.Distinct().Where(sku => sku != fact.Sku).Take(MostLookedAtPerLine);

    private static Dictionary<Sku, long> WantedBy(Cart cart)
    {
        var wanted = new Dictionary<Sku, long>();
        foreach (var line in cart.Lines.AsSpan())
        {
            if (line.Intent == LineIntent.Buy)
            {
                wanted[line.Sku] = wanted.GetValueOrDefault(line.Sku) + line.Quantity;
            }
        }

        return wanted;
    }

    /// <summary>What could be offered: the facts of the products, what can be had of them, and what the cart itself wants of them already.</summary>
    private sealed record Offer(IReadOnlyDictionary<Sku, ProductFact> Facts, Dictionary<Sku, long> Stock, Dictionary<Sku, long> Wanted)
    {
        public bool CanHave(Sku sku, int quantity) =>
            Stock.TryGetValue(sku, out var available)
            && available - Wanted.GetValueOrDefault(sku) >= quantity
            && (Facts[sku].PurchaseLimit is not { } limit || limit - Wanted.GetValueOrDefault(sku) >= quantity);

        public Choice Replace(Sku sku)
        {
            var fact = Facts[sku];
            return new Choice(ChoiceKind.Replace) { Sku = sku, Title = fact.Title, Price = fact.PriceText, Url = fact.Url, Image = fact.Image };
        }
    }
}
