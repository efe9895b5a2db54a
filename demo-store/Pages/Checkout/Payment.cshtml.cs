using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Checkout;

/// <summary>Second step: how the simulated card shall behave.</summary>
internal sealed class PaymentModel(CheckoutVisit visit, CheckoutBook book) : PageModel
{
    public static IReadOnlyList<(CardBehaviour Card, string Name, string Does)> Cards { get; } =
    [
        (CardBehaviour.Ok, "A card that works", "Charged at once."),
        (CardBehaviour.Slow, "A slow card", "Charged after ten seconds. Your things stay held meanwhile."),
        (CardBehaviour.Declined, "A card that is declined", "The bank says no. Your basket is kept."),
        (CardBehaviour.LostReply, "A card whose answer gets lost", "Charged, but the shop is not told and has to ask again."),
    ];

    public CardBehaviour Chosen { get; private set; }

    public CartView View => visit.View;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await visit.BeginAsync() is var note and not CartNote.None)
        {
            return LocalRedirect($"/cart?note={note}");
        }

        if (await book.FindAsync(visit.Cart!.Id.Value) is not { } checkout)
        {
            return LocalRedirect("/checkout");
        }

        Chosen = checkout.Card ?? CardBehaviour.Ok;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CardBehaviour card, CancellationToken cancellationToken)
    {
        if (await visit.BeginAsync() is var note and not CartNote.None)
        {
            return LocalRedirect($"/cart?note={note}");
        }

        if (!ModelState.IsValid || !Enum.IsDefined(card))
        {
            ModelState.AddModelError("card", "Choose one of the cards.");
            return Page();
        }

        return await book.SaveCardAsync(visit.Cart!.Id.Value, card, cancellationToken) ? LocalRedirect("/checkout/review") : LocalRedirect("/checkout");
    }
}
