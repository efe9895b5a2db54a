using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>The stock of everything.</summary>
internal sealed class StockModel(StockTable table, StockOverviews overviews, LedgerCheck check) : PageModel
{
    public static IReadOnlyList<(StockFilter Filter, string Name)> Filters { get; } =
    [
        (StockFilter.All, "everything"), (StockFilter.SoldOut, "sold out"), (StockFilter.Low, "1 to 5 left"), (StockFilter.Held, "held for carts"),
        (StockFilter.ToShip, "sold, to ship"), (StockFilter.SetAside, "set aside"), (StockFilter.InTransit, "on the way"), (StockFilter.Deficit, "with a deficit"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public StockFilter Show { get; set; }

    public StockPage Found { get; private set; } = new([], 0, 1, 1);

    public StockOverview Overview { get; private set; } = new();

    /// <summary>The latest verification.</summary>
    public LedgerCheckAnswer? Checked => check.Latest;

    public PageLinks Links => new(Found.Page, Found.PageCount, page => $"/warehouse?q={Uri.EscapeDataString(Q ?? "")}&show={Show}&p={page}");

    /// <summary>The time of day of a moment.</summary>
    public static string Clock(DateTimeOffset moment) => moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(int p, CancellationToken cancellationToken)
    {
        Overview = await overviews.ReadAsync(cancellationToken);
        Found = await table.FindAsync(Q, Show, p, cancellationToken);
    }
}
