using CartIntegrity.AspNetCore;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CartIntegrity.Load;

/// <summary>The same page with the SDK: the check is begun as soon as the cart is there, and looked at when the page is written out.</summary>
/// <param name="check">The page's check.</param>
public sealed class CheckedModel(ICurrentCartCheck check) : PageModel
{
    public Cart Cart { get; } = PageCarts.Current;

    public void OnGet() => check.Begin(Cart);
}
