using CartIntegrity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages;

/// <summary>The basket. Every change is a form of its own and ends in a redirect, so it works without JavaScript and a reload repeats nothing.</summary>
internal sealed class CartModel(CurrentCart current, ICartGuard guard, Catalogue catalogue) : PageModel
{
    public CartView View { get; private set; } = CartView.Empty;

    /// <summary>The line that was just added, if it is still there.</summary>
    public CartLineView? Added { get; private set; }

    public CartNote Note { get; private set; }

    public async Task OnGetAsync(string? added, CartNote note)
    {
        Note = note;
        if (await current.FindAsync() is { } cart)
        {
            View = CartView.Of(cart, guard, catalogue);
            Added = View.Lines.FirstOrDefault(line => line.Line.Id.Value == added);
        }
    }

    /// <summary>The shopper takes units that come later, at the day the page told.</summary>
    public async Task<IActionResult> OnPostPromiseAsync(string? line, DateOnly until, CancellationToken cancellationToken)
    {
        var outcome = ModelState.IsValid && LineId.TryParse(line, out var id)
            ? await current.ChangeAsync(cart => cart.Apply(new CartChange.AcceptPromise(id, until), catalogue), cancellationToken)
            : CartChangeOutcome.NoSense;
        return LocalRedirect(outcome switch
        {
            CartChangeOutcome.Changed => "/cart",
            CartChangeOutcome.PaymentInProgress => $"/cart?note={CartNote.Paying}",
            _ => $"/cart?note={CartNote.Gone}",
        });
    }

    public async Task<IActionResult> OnPostAddAsync(string? sku, int quantity = 1, CancellationToken cancellationToken = default)
    {
        if (!catalogue.TryFind(sku, out var product))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || quantity is < 1 or > CartRow.UnitsPerLine)
        {
            return Back(CartNote.Quantity);
        }

        var (outcome, line) = await current.AddAsync(product, quantity, cancellationToken);
        return outcome == CartChangeOutcome.Changed ? LocalRedirect($"/cart?added={line}") : Back(NoteOn(outcome, CartNote.Full));
    }

    public Task<IActionResult> OnPostQuantityAsync(string line, int? quantity, CancellationToken cancellationToken) => quantity switch
    {
        0 => ApplyAsync(new CartChange.Remove(IdOf(line)), cancellationToken),
        > 0 and <= CartRow.UnitsPerLine => ApplyAsync(new CartChange.SetQuantity(IdOf(line), quantity.Value), cancellationToken),
        _ => Task.FromResult<IActionResult>(Back(CartNote.Quantity)),
    };

    public Task<IActionResult> OnPostRemoveAsync(string line, CancellationToken cancellationToken) =>
        ApplyAsync(new CartChange.Remove(IdOf(line)), cancellationToken);

    public Task<IActionResult> OnPostLaterAsync(string line, CancellationToken cancellationToken) =>
        ApplyAsync(new CartChange.SetIntent(IdOf(line), LineIntent.Later), cancellationToken);

    public Task<IActionResult> OnPostBuyAsync(string line, CancellationToken cancellationToken) =>
        ApplyAsync(new CartChange.SetIntent(IdOf(line), LineIntent.Buy), cancellationToken);

    public Task<IActionResult> OnPostPriceAsync(string line, CancellationToken cancellationToken) =>
        ChangeAsync(cart => cart.AcceptPrice(line, catalogue), cancellationToken);

    public async Task<IActionResult> OnPostHoldAgainAsync(CancellationToken cancellationToken)
    {
        await current.HoldAgainAsync(cancellationToken);
        return Back(CartNote.None);
    }

    private Task<IActionResult> ApplyAsync(CartChange change, CancellationToken cancellationToken) =>
        ChangeAsync(cart => cart.Apply(change, catalogue), cancellationToken);

    private async Task<IActionResult> ChangeAsync(Func<CartRow, bool> change, CancellationToken cancellationToken)
    {
        var outcome = await current.ChangeAsync(change, cancellationToken);
        return Back(outcome == CartChangeOutcome.Changed ? CartNote.None : NoteOn(outcome, CartNote.Gone));
    }

    // What cannot be a line is no line of any cart; the change then says so.
    private static LineId IdOf(string? line) => LineId.TryParse(line, out var id) ? id : default;

    private static CartNote NoteOn(CartChangeOutcome outcome, CartNote otherwise) =>
        outcome == CartChangeOutcome.PaymentInProgress ? CartNote.Paying : otherwise;

    private LocalRedirectResult Back(CartNote note) => LocalRedirect(note == CartNote.None ? "/cart" : $"/cart?note={note}");
}
