using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>The stock of everything.</summary>
internal sealed class StockModel(StockTable table) : PageModel
{
    public static IReadOnlyList<(StockFilter Filter, string Name)> Filters { get; } =
    [
        (StockFilter.All, "everything"), (StockFilter.SoldOut, "sold out"), (StockFilter.Low, "1 to 5 left"),
        (StockFilter.Held, "held for carts"), (StockFilter.ToShip, "sold, to ship"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public StockFilter Show { get; set; }

    public StockPage Found { get; private set; } = new([], 0, 1, 1);

    public PageLinks Links => new(Found.Page, Found.PageCount, page => $"/warehouse?q={Uri.EscapeDataString(Q ?? "")}&show={Show}&p={page}");

    public async Task OnGetAsync(int p, CancellationToken cancellationToken) => Found = await table.FindAsync(Q, Show, p, cancellationToken);
}
