using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>
/// Finds products to take instead, for lines that cannot be had: in the shop's order, those that can be had in the quantity wanted. One look at the
/// facts and one at the stock serve all lines. Never fails. Thread-safe.
/// </summary>
/// <remarks>When an item sells out this runs for every cart that has it, so it works with positions instead of tables (sdk/docs/performance.md).</remarks>
internal sealed class Alternatives(IInventoryLedger ledger, CartPlugs plugs, TimeLimit timeLimit, ILogger<CartSnapshots> logger)
{
    /// <summary>The most alternatives a line is offered.</summary>
    public const int MostPerLine = 3;

    /// <summary>The replace choices by the position of the line; <c>null</c>: no line has any.</summary>
    public ValueTask<ImmutableArray<Choice>[]?> FindAsync(Cart cart, CartVerdict verdict, IReadOnlyDictionary<Sku, ProductFact> facts)
    {
        AlternativeCandidates? candidates = null;
        var lines = verdict.Lines.AsSpan();
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsWanted(lines[i]) && facts.TryGetValue(lines[i].Sku, out var fact) && fact is { Alternatives.IsDefaultOrEmpty: false })
            {
                candidates ??= new AlternativeCandidates();
                candidates.Add(i, fact);
            }
        }

        return candidates is null or { Skus.Count: 0 } ? default : FindAsync(cart, verdict, facts, candidates);
    }

    private async ValueTask<ImmutableArray<Choice>[]?> FindAsync(
        Cart cart, CartVerdict verdict, IReadOnlyDictionary<Sku, ProductFact> facts, AlternativeCandidates candidates)
    {
        try
        {
            var known = candidates.AreIn(facts)
                ? facts
                : await timeLimit.RunAsync((plugs, candidates), static (on, token) => on.plugs.FindFactsAsync(on.candidates.Skus, token)).ConfigureAwait(false);
            var query = new AvailabilityQuery(candidates.Skus, cart.Channel, cart.Id);
            var reading = await timeLimit.RunAsync((ledger, query), static (on, token) => on.ledger.GetAvailabilityAsync(on.query, token)).ConfigureAwait(false);
            return Choose(verdict, candidates, known, new AlternativeStock(cart, reading.Skus));
        }
        catch (Exception problem)
        {
            AlertLog.AlternativesFailed(logger, cart.Id, problem);
            return null;
        }
    }

    private static ImmutableArray<Choice>[] Choose(
        CartVerdict verdict, AlternativeCandidates candidates, IReadOnlyDictionary<Sku, ProductFact> known, AlternativeStock stock)
    {
        var chosen = new ImmutableArray<Choice>[verdict.Lines.Length];
        Array.Fill(chosen, []);
        foreach (var (line, place) in candidates.All)
        {
            var sku = candidates.Skus[place];
            if (chosen[line].Length < MostPerLine && known.TryGetValue(sku, out var fact) && !fact.IsDiscontinued
                && stock.CanHave(place, fact, verdict.Lines[line].Quantity))
            {
                chosen[line] = chosen[line].Add(Replace(fact, sku));
            }
        }

        return chosen;
    }

    private static Choice Replace(ProductFact fact, Sku sku) =>
        new(ChoiceKind.Replace) { Sku = sku, Title = fact.Title, TitleLanguage = fact.TitleLanguage, Price = fact.PriceText, Url = fact.Url, Image = fact.Image };

    private static bool IsWanted(LineVerdict line) => line.Intent == LineIntent.Buy
        && (line.Kind is VerdictKind.Short or VerdictKind.HeldByOthers or VerdictKind.OutOfStock or VerdictKind.UnknownSku || IsDiscontinued(line));

    private static bool IsDiscontinued(LineVerdict line)
    {
        foreach (var finding in line.Findings)
        {
            if (finding.Code == FindingCodes.Discontinued)
            {
                return true;
            }
        }

        return false;
    }
}
