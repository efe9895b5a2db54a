using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CartIntegrity.Load;

/// <summary>A cart page as it is without the SDK.</summary>
public sealed class PlainModel : PageModel
{
    public Cart Cart { get; } = PageCarts.Current;
}
