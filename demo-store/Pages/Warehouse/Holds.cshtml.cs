using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>What carts have reserved right now.</summary>
internal sealed class HoldsModel(HoldTable table) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Sku { get; set; }

    public HoldPage Found { get; private set; } = new([], 0, 1, 1);

    public PageLinks Links => new(Found.Page, Found.PageCount, page => $"/warehouse/holds?sku={Uri.EscapeDataString(Sku ?? "")}&p={page}");

    public async Task OnGetAsync(int p, CancellationToken cancellationToken) => Found = await table.FindAsync(Sku, p, cancellationToken);
}
