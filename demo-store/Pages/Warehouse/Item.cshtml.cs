using CartIntegrity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>One product: its stock, its journal, and what can be done to it.</summary>
internal sealed class ItemModel(Catalogue catalogue, StockTable table, ItemHistory history, WarehouseDesk desk) : PageModel
{
    [BindProperty]
    public WarehouseMovement Movement { get; set; } = new();

    public StockRow Row { get; private set; } = null!;

    public Product Product => Row.Product;

    public ShopLocation At { get; private set; } = ShopLocation.All[0];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>Where the journal goes on; 0: it is shown to its beginning.</summary>
    public long Older => History.Count >= ItemHistory.PageSize ? History[^1].Entry.PreviousSequence : 0;

    /// <summary>Why the movement was not recorded.</summary>
    public WarehouseAnswer? Answer { get; private set; }

    public static string NameOf(LocationId location) => ShopLocation.All.FirstOrDefault(place => place.Id == location.Value)?.Name ?? location.Value;

    public async Task<IActionResult> OnGetAsync(string sku, string? at, long? from, CancellationToken cancellationToken)
    {
        At = ShopLocation.All.FirstOrDefault(place => place.Id == at) ?? At;
        Movement.Location = At.Id;
        return await ShowAsync(sku, from, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string sku, CancellationToken cancellationToken)
    {
        if (!catalogue.TryFind(sku, out var product))
        {
            return NotFound();
        }

        Answer = ModelState.IsValid
            ? await desk.RecordAsync(product, Movement, cancellationToken)
            : new WarehouseAnswer(false, false, string.Join(" ", ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)));
        if (Answer.IsDone)
        {
            TempData["Done"] = Answer.Text;
            return LocalRedirect($"{ShopLinks.Item(product.Sku)}?at={Uri.EscapeDataString(Movement.Location)}");
        }

        At = ShopLocation.All.FirstOrDefault(place => place.Id == Movement.Location) ?? At;
        return await ShowAsync(sku, null, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(string sku, long? from, CancellationToken cancellationToken)
    {
        if (!catalogue.TryFind(sku, out var product))
        {
            return NotFound();
        }

        // A refusal is kept under its reference too, so every form that is shown has a new one.
        Movement.Reference = RandomId.New("w-", 16);
        Row = await table.FindAsync(product, cancellationToken);
        var head = Row.Heads.FirstOrDefault(head => head.Item.Location.Value == At.Id);
        var item = new StockItem(new Sku(product.Sku), new LocationId(At.Id));
        History = await history.ReadAsync(item, from ?? head?.LastSequence ?? 0, cancellationToken);
        return Page();
    }
}
