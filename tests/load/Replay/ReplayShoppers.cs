using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>The shoppers of a month: each has a cart that is validated, held, trimmed to what can be had, and paid for.</summary>
internal sealed class ReplayShoppers(RunningLedger running, OrderBook orders, ReplayTally tally)
{
    /// <summary>Before every so many-th cart somebody else wants the same things and leaves without buying; the hold runs out.</summary>
    public const int AbandonedEvery = 10;
    private long _carts;

    /// <summary>Carts that are filled and never paid.</summary>
    public async Task AbandonAsync(IReadOnlyList<Invoice> invoices)
    {
        var carts = new List<ReplayCart>();
        foreach (var invoice in invoices)
        {
            if (++_carts % AbandonedEvery == 0)
            {
                carts.AddRange(ReplayCart.From(invoice, string.Create(CultureInfo.InvariantCulture, $"left-{_carts}")));
            }
        }

        tally.AbandonedCarts += carts.Count;
        foreach (var answer in await HoldAsync(carts))
        {
            tally.Expect(answer);
        }
    }

    /// <summary>Fills the carts: validated, held, and without what cannot be had.</summary>
    /// <returns>The carts with a hold.</returns>
    public async Task<List<ReplayCart>> FillAsync(IReadOnlyList<Invoice> invoices)
    {
        var carts = new List<ReplayCart>();
        foreach (var invoice in invoices)
        {
            tally.SaleLines += invoice.Lines.Count;
            RefuseOverLimit(invoice);
            carts.AddRange(ReplayCart.From(invoice, string.Create(CultureInfo.InvariantCulture, $"cart-{++tally.Carts}")));
        }

        await ValidateAsync(carts);
        var held = new List<ReplayCart>();
        var tooMuch = new List<ReplayCart>();
        foreach (var (cart, answer) in carts.Zip(await HoldAsync(carts)))
        {
            Sort(cart, answer, held, tooMuch);
        }

        foreach (var (cart, answer) in tooMuch.Zip(await HoldAsync(tooMuch)))
        {
            Sort(cart, answer, held, []);
        }

        return held;
    }

    /// <summary>Pays for the carts.</summary>
    public async Task PayAsync(IReadOnlyList<ReplayCart> carts)
    {
        var answers = await Wave.RunAsync(carts, LinesOf, cart =>
            running.Reservations.CommitAsync(cart.Hold!.Id, cart.Hold.Version, new OrderId($"order-{cart.Cart.Id}")));
        foreach (var (cart, answer) in carts.Zip(answers))
        {
            Book(cart, answer);
        }
    }

    private void RefuseOverLimit(Invoice invoice)
    {
        foreach (var line in invoice.Lines.Where(line => line.Quantity > StockLimits.UnitsPerLine))
        {
            tally.OverLimitLines++;
            orders.Refuse(invoice.Customer, line);
        }
    }

    private async Task ValidateAsync(IReadOnlyList<ReplayCart> carts)
    {
        foreach (var verdict in await Wave.RunAsync(carts, LinesOf, cart => new ValueTask<CartVerdict>(running.Validator.ValidateAsync(cart.Cart))))
        {
            foreach (var line in verdict.Lines)
            {
                var kind = line.Kind.ToString();
                tally.Verdicts[kind] = tally.Verdicts.GetValueOrDefault(kind) + 1;
            }
        }
    }

    private Task<List<HoldResult>> HoldAsync(IReadOnlyList<ReplayCart> carts) =>
        Wave.RunAsync(carts, LinesOf, cart => running.Reservations.HoldAsync(cart.Cart));

    private void Sort(ReplayCart cart, HoldResult answer, List<ReplayCart> held, List<ReplayCart> tooMuch)
    {
        if (!tally.Expect(answer))
        {
            tally.CommitRefusedLines += cart.Cart.Lines.Length;
            return;
        }

        var trimmed = cart.Without(answer, out var dropped);
        if (dropped.IsEmpty)
        {
            held.AddRange(answer.Hold is null || cart.Cart.Lines.IsEmpty ? [] : [cart with { Hold = answer.Hold }]);
            return;
        }

        var comesBack = answer.Lines.Where(line => line.ReturnsIn is not null).Select(line => line.Sku).ToHashSet();
        foreach (var line in dropped)
        {
            var byOthers = comesBack.Contains(line.Sku);
            (tally.HeldByOthersLines, tally.SoldOutLines) = (tally.HeldByOthersLines + (byOthers ? 1 : 0), tally.SoldOutLines + (byOthers ? 0 : 1));
            orders.Refuse(cart.Invoice.Customer, new SaleLine(line.Sku, line.Quantity));
        }

        tooMuch.Add(trimmed);
    }

    private void Book(ReplayCart cart, CommitResult answer)
    {
        var wanted = cart.Cart.Lines.Sum(line => (long)line.Quantity);
        var sold = answer.Lines.Sum(line => (long)line.Quantity);
        if (!tally.Expect(answer) || sold != wanted)
        {
            tally.CommitRefusedLines += cart.Cart.Lines.Length;
            return;
        }

        tally.CommittedLines += cart.Cart.Lines.Length;
        tally.CommittedUnits += sold;
        orders.Sell(cart.Invoice.Customer, cart.Invoice.Time, answer);
    }

    private static int LinesOf(ReplayCart cart) => cart.Cart.Lines.Length;
}
