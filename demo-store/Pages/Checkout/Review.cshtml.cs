using CartIntegrity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DemoStore.Pages.Checkout;

/// <summary>Last step: the shopper sees everything once more and places the order.</summary>
internal sealed class ReviewModel(CheckoutVisit visit, CheckoutBook book, OrderBook orders, OrderDesk desk, CurrentShopper shopper, IOptions<ShopOptions> options) : PageModel
{
    public CheckoutRow Checkout { get; private set; } = null!;

    public CartView View => visit.View;

    public long Revision => visit.Cart!.Revision;

    /// <summary>Which lines are promised, and for when.</summary>
    public string Promises => visit.Promises;

    public CartNote Note { get; private set; }

    public async Task<IActionResult> OnGetAsync(CartNote note, CancellationToken cancellationToken)
    {
        Note = note;
        if (await BeginAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        shopper.Reserve();
        return Page();
    }

    /// <summary>Places the order the form names. It may have been placed already: by the first of two clicks.</summary>
    public async Task<IActionResult> OnPostAsync(string? order, long revision, string? promises, CancellationToken cancellationToken)
    {
        if (order is not null && await IsKnownAsync(order))
        {
            return LocalRedirect(ShopLinks.Order(order));
        }

        if (await ObjectionAsync(order, revision, promises, cancellationToken) is { } elsewhere)
        {
            // The other click may have placed it meanwhile: then the basket is empty, and that is no objection.
            return order is not null && await IsKnownAsync(order) ? LocalRedirect(ShopLinks.Order(order)) : elsewhere;
        }

        var wish = new PlaceOrder(new OrderId(order!), visit.Cart!, Checkout.Address with { }, Checkout.Card!.Value) { Shopper = shopper.Keep() };
        await PlaceAsync(wish, cancellationToken);
        return LocalRedirect(ShopLinks.Order(order!));
    }

    /// <summary>Where to go instead, because what was shown is not what would be ordered; <c>null</c>: it is.</summary>
    private async Task<IActionResult?> ObjectionAsync(string? order, long revision, string? promises, CancellationToken cancellationToken)
    {
        if (await BeginAsync(cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        return order != Checkout.OrderId || revision != Revision || !visit.PricesStand
                ? LocalRedirect(visit.PricesStand ? "/checkout/review" : $"/cart?note={CartNote.Decide}")
            : (promises ?? "") != Promises ? LocalRedirect($"/checkout/review?note={CartNote.Promise}")
            : await visit.HasFindingsAsync(cancellationToken) ? LocalRedirect($"/cart?note={CartNote.Decide}")
            : null;
    }

    // The order page tells what became of it; a payment that takes long is waited for there.
    private async Task PlaceAsync(PlaceOrder wish, CancellationToken cancellationToken)
    {
        try
        {
            await desk.PlaceAsync(wish).WaitAsync(options.Value.PlaceOrderPatience, cancellationToken);
        }
        catch (TimeoutException)
        {
        }
    }

    private async Task<bool> IsKnownAsync(string order) => desk.IsRunning(order) || await orders.IsKnownAsync(order);

    private async Task<IActionResult?> BeginAsync(CancellationToken cancellationToken)
    {
        if (await visit.BeginAsync() is var note and not CartNote.None)
        {
            return LocalRedirect($"/cart?note={note}");
        }

        if (await book.FindAsync(visit.Cart!.Id.Value) is not { } checkout)
        {
            return LocalRedirect("/checkout");
        }

        Checkout = checkout;
        await visit.SettleAsync(cancellationToken);
        return checkout.Card is null ? LocalRedirect("/checkout/payment") : null;
    }
}
