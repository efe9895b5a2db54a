using CartIntegrity;

namespace DemoStore;

/// <summary>The basket of the request on its way to an order.</summary>
internal sealed class CheckoutVisit(CurrentCart current, ICartGuard guard, Catalogue catalogue)
{
    /// <summary>The cart; <c>null</c> if there is nothing to check out.</summary>
    public Cart? Cart { get; private set; }

    /// <summary>What is in it.</summary>
    public CartView View { get; private set; } = CartView.Empty;

    /// <summary>Loads the basket.</summary>
    /// <returns>Why it cannot be ordered as it is; <see cref="CartNote.None"/> if it can, as far as is known.</returns>
    public async Task<CartNote> BeginAsync()
    {
        if (await current.FindRowAsync() is not { } row)
        {
            return CartNote.Empty;
        }

        Cart = (await current.FindAsync())!;
        View = CartView.Of(Cart, guard, catalogue);
        return View.Lines.Count == 0 ? CartNote.Empty
            : row.PayingOrder is not null ? CartNote.Paying
            : CartNote.None;
    }

    /// <summary>What the shopper agrees to by ordering: which lines are promised, and for when. Two of them are equal if nothing of it has changed.</summary>
    public string Promises =>
        string.Join(' ', View.Lines.Where(line => line.Promise is not null).Select(line => $"{line.Line.Id}:{line.Split?.Later ?? line.Line.Quantity}:{line.Promise?.ForMachines()}"));

    /// <summary>Waits until the check knows about every line, so that nothing is agreed to that was not shown.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        await guard.CheckAsync(Cart!, cancellationToken);
        View = CartView.Of(Cart!, guard, catalogue);
    }

    /// <summary>
    /// Whether a check other than stock stands against an order: a purchase limit, a product that is not sold any more, a check of the shop's own; a promise
    /// the shopper has not agreed to; units that were held and that a correction took. Other stock is for the ledger to decide, when the order is placed.
    /// </summary>
    public async Task<bool> HasFindingsAsync(CancellationToken cancellationToken)
    {
        var verdict = await guard.CheckAsync(Cart!, cancellationToken);
        return verdict is not null && verdict.Lines.Any(line =>
            line.Intent == LineIntent.Buy && (!line.Findings.IsEmpty || line.AsksPromise || (line.NeedsAnswer && verdict.Hold is { IsOpen: true } hold && hold.UnitsOf(line.Sku) > line.Held)));
    }

    /// <summary>Whether every line is still sold at the price the shopper has agreed to.</summary>
    public bool PricesStand => View.Lines.All(line => catalogue.TryFind(line.Line.Sku.Value, out var product) && product.Price == line.Price);
}
