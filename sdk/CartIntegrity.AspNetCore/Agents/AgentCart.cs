using System.Collections.Immutable;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// A cart as both protocols tell it: every line of it. What is saved for later stands apart, because a line item is something that will be bought.
/// Immutable; made from a cart and its snapshot without asking anybody.
/// </summary>
/// <param name="Id">Which cart.</param>
/// <param name="Currency">The currency of all amounts, in capitals.</param>
/// <param name="ToBuy">The lines to buy, in the cart's order.</param>
/// <param name="Saved">The lines that are saved for later or wait for news.</param>
internal sealed record AgentCart(CartId Id, string Currency, ImmutableArray<AgentLine> ToBuy, ImmutableArray<AgentLine> Saved)
{
    /// <summary>The hold, if there is one.</summary>
    public SnapshotHold? Hold { get; init; }

    /// <summary>Where a human goes on.</summary>
    public string? ContinueUrl { get; init; }

    /// <summary>What all lines to buy come to whose price is known.</summary>
    public long Amount => ToBuy.Sum(line => line.Amount ?? 0);

    /// <param name="cart">The cart.</param>
    /// <param name="snapshot">Its snapshot. A large cart's names only what is not plainly available; the other lines are taken from the cart.</param>
    /// <param name="facts">What the shop knows about its products; may be incomplete.</param>
    /// <param name="site">Where the shop is.</param>
    public static AgentCart Of(Cart cart, CartSnapshot snapshot, IReadOnlyDictionary<Sku, ProductFact> facts, AgentSite site)
    {
        var shown = snapshot.Lines.GroupBy(line => line.Verdict.Line).ToDictionary(lines => lines.Key, lines => lines.First());
        var lines = cart.Lines.Select(line => LineOf(line, shown.GetValueOrDefault(line.Id), facts.GetValueOrDefault(line.Sku), site)).ToImmutableArray();
        return new AgentCart(
            cart.Id,
            site.Currency,
            [.. lines.Where(line => line.Verdict.Intent == LineIntent.Buy)],
            [.. lines.Where(line => line.Verdict.Intent != LineIntent.Buy)])
        {
            Hold = snapshot.Hold,
            ContinueUrl = site.CartPage,
        };
    }

    private static AgentLine LineOf(CartLine line, SnapshotLine? shown, ProductFact? fact, AgentSite site)
    {
        var verdict = shown?.Verdict ?? new LineVerdict(line.Id, line.Sku, line.Quantity, VerdictKind.Available) { Intent = line.Intent };
        return new AgentLine(verdict, shown?.Title ?? fact?.Title ?? line.Sku.Value)
        {
            // A shop that gives no prices still has those its shopper saw.
            UnitAmount = MinorUnits.Of(fact?.Price ?? line.SeenPrice, site.Currency, line.Quantity),
            Image = site.Whole(shown?.Image ?? fact?.Image),
            Limit = verdict.Findings.FirstOrDefault(finding => finding.Code == FindingCodes.OverLimit)?.Limit ?? fact?.PurchaseLimit,
        };
    }
}
