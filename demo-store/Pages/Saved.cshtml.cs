using CartIntegrity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages;

/// <summary>What is kept for later, and what the shopper wants to be told about. Lines of the cart, watched and never held.</summary>
internal sealed class SavedModel(CurrentCart current, CartDesk desk, ICartGuard guard, Catalogue catalogue) : PageModel
{
    private const string Here = "/saved";

    public IReadOnlyList<CartLineView> Lines { get; private set; } = [];

    /// <summary>The line that was just saved, if it is still there.</summary>
    public CartLineView? Added { get; private set; }

    /// <summary>The line that was just taken out, if it can be brought back.</summary>
    public UndoView? Undo { get; private set; }

    public CartNote Note { get; private set; }

    public async Task OnGetAsync(string? added, CartNote note, RemovedLine gone)
    {
        Note = note;
        if (await current.FindAsync() is { } cart)
        {
            Lines = CartView.Of(cart, guard, catalogue).Saved;
            Added = Lines.FirstOrDefault(line => line.Line.Id.Value == added);
            Undo = UndoView.Of(gone, cart, catalogue, Here);
        }
    }

    /// <summary>Saves a product from its page.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? sku, LineIntent intent, CancellationToken cancellationToken)
    {
        if (!catalogue.TryFind(sku, out var product))
        {
            return NotFound();
        }

        var meant = intent == LineIntent.Notify ? LineIntent.Notify : LineIntent.Later;
        var (outcome, line) = await current.SaveAsync(product, meant, cancellationToken);
        return outcome == CartChangeOutcome.Changed ? LocalRedirect($"{Here}?added={line}") : Back(new CartAnswer(CartDesk.NoteOn(outcome, CartNote.Full)));
    }

    /// <summary>Moves a line into the basket; there it is held.</summary>
    public async Task<IActionResult> OnPostBuyAsync(string? line, DateOnly? promise, CancellationToken cancellationToken)
    {
        var answer = await desk.BuyAsync(line, promise, cancellationToken);
        return answer.Note == CartNote.None ? LocalRedirect($"/cart?added={line}") : Back(answer);
    }

    public async Task<IActionResult> OnPostLaterAsync(string? line, CancellationToken cancellationToken) =>
        Back(await desk.MeanAsync(line, LineIntent.Later, cancellationToken));

    public async Task<IActionResult> OnPostNotifyAsync(string? line, CancellationToken cancellationToken) =>
        Back(await desk.MeanAsync(line, LineIntent.Notify, cancellationToken));

    public async Task<IActionResult> OnPostRemoveAsync(string? line, CancellationToken cancellationToken) =>
        Back(await desk.RemoveAsync(line, cancellationToken));

    public async Task<IActionResult> OnPostRestoreAsync(RemovedLine gone, CancellationToken cancellationToken) =>
        Back(await desk.RestoreAsync(gone, cancellationToken));

    private LocalRedirectResult Back(CartAnswer answer) => LocalRedirect(answer.On(Here));
}
