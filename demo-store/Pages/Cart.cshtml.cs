using CartIntegrity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages;

/// <summary>The basket. Every change is a form of its own and ends in a redirect, so it works without JavaScript and a reload repeats nothing.</summary>
internal sealed class CartModel(CurrentCart current, CartDesk desk, ICartGuard guard, Catalogue catalogue) : PageModel
{
    private const string Here = "/cart";

    public CartView View { get; private set; } = CartView.Empty;

    /// <summary>The line that was just added, if it is still there.</summary>
    public CartLineView? Added { get; private set; }

    /// <summary>The line that was just taken out, if it can be brought back.</summary>
    public UndoView? Undo { get; private set; }

    public CartNote Note { get; private set; }

    public async Task OnGetAsync(string? added, CartNote note, RemovedLine gone)
    {
        Note = note;
        if (await current.FindAsync() is { } cart)
        {
            View = CartView.Of(cart, guard, catalogue);
            Added = View.Lines.FirstOrDefault(line => line.Line.Id.Value == added);
            Undo = UndoView.Of(gone, cart, catalogue, Here);
        }
    }

    public async Task<IActionResult> OnPostAddAsync(string? sku, int quantity = 1, DateOnly? promise = null, CancellationToken cancellationToken = default)
    {
        if (!catalogue.TryFind(sku, out var product))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || quantity is < 1 or > CartRow.UnitsPerLine)
        {
            return Back(new CartAnswer(CartNote.Quantity));
        }

        var (outcome, line) = await current.AddAsync(product, quantity, promise, cancellationToken);
        return outcome == CartChangeOutcome.Changed ? LocalRedirect($"{Here}?added={line}") : Back(new CartAnswer(CartDesk.NoteOn(outcome, CartNote.Full)));
    }

    public async Task<IActionResult> OnPostQuantityAsync(string? line, int? quantity, CancellationToken cancellationToken) =>
        Back(await desk.CountAsync(line, quantity, cancellationToken));

    public async Task<IActionResult> OnPostRemoveAsync(string? line, CancellationToken cancellationToken) =>
        Back(await desk.RemoveAsync(line, cancellationToken));

    public async Task<IActionResult> OnPostRestoreAsync(RemovedLine gone, CancellationToken cancellationToken) =>
        Back(await desk.RestoreAsync(gone, cancellationToken));

    public async Task<IActionResult> OnPostLaterAsync(string? line, CancellationToken cancellationToken) =>
        Back(await desk.MeanAsync(line, LineIntent.Later, cancellationToken));

    public async Task<IActionResult> OnPostNotifyAsync(string? line, CancellationToken cancellationToken) =>
        Back(await desk.MeanAsync(line, LineIntent.Notify, cancellationToken));

    public async Task<IActionResult> OnPostBuyAsync(string? line, DateOnly? promise, CancellationToken cancellationToken) =>
        Back(await desk.BuyAsync(line, promise, cancellationToken));

    /// <summary>The shopper takes what comes later, for the day that was shown.</summary>
    public async Task<IActionResult> OnPostPromiseAsync(string? line, DateOnly promise, CancellationToken cancellationToken) =>
        Back(await desk.AcceptPromiseAsync(line, promise, cancellationToken));

    public async Task<IActionResult> OnPostPriceAsync(string? line, CancellationToken cancellationToken) =>
        Back(await desk.AcceptPriceAsync(line, cancellationToken));

    public async Task<IActionResult> OnPostHoldAgainAsync(CancellationToken cancellationToken)
    {
        await current.HoldAgainAsync(cancellationToken);
        return Back(new CartAnswer(CartNote.None));
    }

    private LocalRedirectResult Back(CartAnswer answer) => LocalRedirect(answer.On(Here));
}
