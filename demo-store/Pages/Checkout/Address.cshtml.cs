using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Checkout;

/// <summary>First step: where the order goes.</summary>
internal sealed class AddressModel(CheckoutVisit visit, CheckoutBook book) : PageModel
{
    [BindProperty]
    public DeliveryAddress Address { get; set; } = new();

    public CartView View => visit.View;

    public IReadOnlyList<Field> Fields =>
    [
        .. new Field[]
        {
            new("Address.Name", "Full name", Address.Name, "name"),
            new("Address.Email", "Email address", Address.Email, "email") { Type = "email", MaxLength = 200 },
            new("Address.Line1", "Address line 1", Address.Line1, "address-line1"),
            new("Address.Line2", "Address line 2 (optional)", Address.Line2, "address-line2") { IsOptional = true },
            new("Address.Town", "Town or city", Address.Town, "address-level2"),
            new("Address.Postcode", "Postcode", Address.Postcode, "postal-code") { MaxLength = 12 },
        }.Select(entry => entry.With(ModelState)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await visit.BeginAsync() is var note and not CartNote.None)
        {
            return LocalRedirect($"/cart?note={note}");
        }

        Address = (await book.FindAsync(visit.Cart!.Id.Value))?.Address ?? Address;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await visit.BeginAsync() is var note and not CartNote.None)
        {
            return LocalRedirect($"/cart?note={note}");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await book.SaveAddressAsync(visit.Cart!.Id.Value, Address, cancellationToken);
        return LocalRedirect("/checkout/payment");
    }
}
