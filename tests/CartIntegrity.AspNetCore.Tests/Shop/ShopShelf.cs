using System.Collections.Concurrent;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What the test shop has: its carts, and what the checks say about a SKU. Tests write here.</summary>
internal sealed class ShopShelf
{
    public ConcurrentDictionary<CartId, Cart> Carts { get; } = new();

    public ConcurrentDictionary<Sku, int> Stock { get; } = new();

    public ConcurrentDictionary<Sku, string> Titles { get; } = new();

    public ConcurrentBag<CartChange> Applied { get; } = [];

    /// <summary>The choices as the endpoint read them.</summary>
    public ConcurrentBag<Choice> Chosen { get; } = [];

    public long LedgerVersion { get; set; } = 1;

    /// <summary>What the storefront's cart source throws.</summary>
    public Exception? SourceProblem { get; set; }

    /// <summary>When set, no check completes before it does.</summary>
    public TaskCompletionSource? CheckGate { get; set; }

    /// <summary>Runs while the page renders, after the rows and before anything is written out.</summary>
    public Action? BeforeWriteOut { get; set; }

    public Hold? Hold { get; set; }

    public TimeSpan HoldRemaining { get; set; }

    public Cart Add(string cart, params (string Line, string Sku, int Quantity)[] lines)
    {
        var added = new Cart(new CartId(cart), 1, [.. lines.Select(l => new CartLine(new LineId(l.Line), new Sku(l.Sku), l.Quantity))]);
        Carts[added.Id] = added;
        return added;
    }

    public CartVerdict Judge(Cart cart) => new(cart.Id, cart.Revision, [.. cart.Lines.Select(Judge)])
    {
        Version = LedgerVersion,
        Hold = Hold,
        HoldRemaining = HoldRemaining,
    };

    private LineVerdict Judge(CartLine line)
    {
        var stock = Stock.GetValueOrDefault(line.Sku, 100);
        var kind = stock == 0 ? VerdictKind.OutOfStock : stock < line.Quantity ? VerdictKind.Short : VerdictKind.Available;
        return new LineVerdict(line.Id, line.Sku, line.Quantity, kind)
        {
            Intent = line.Intent,
            Available = stock <= 10 ? stock : null,
            Version = LedgerVersion,
        };
    }
}
