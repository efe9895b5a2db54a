using CartIntegrity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>One product: its stock, its holds, its journal, and what can be done to it.</summary>
internal sealed class ItemModel(Catalogue catalogue, StockTable table, ItemHistory history, WarehouseDesk desk, ItemSurroundings surroundings) : PageModel
{
    /// <summary>The form that is none of a movement.</summary>
    public const string SettingsForm = "Settings";

    [BindProperty]
    public WarehouseMovement Movement { get; set; } = new();

    [BindProperty]
    public WarehouseSettings Settings { get; set; } = new();

    public StockRow Row { get; private set; } = null!;

    public Product Product => Row.Product;

    public ShopLocation At { get; private set; } = ShopLocation.All[0];

    /// <summary>Which movement's form is shown; <c>null</c>: that of the settings.</summary>
    public MovementOffer? Offer { get; private set; } = MovementOffer.Of(MovementKind.Sale);

    public IReadOnlyList<Shortage> Shortages { get; private set; } = [];

    /// <summary>The holds that run out first.</summary>
    public IReadOnlyList<HoldRow> Holds { get; private set; } = [];

    public int HoldCount { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>Where the journal goes on; 0: it is shown to its beginning.</summary>
    public long Older => History.Count >= ItemHistory.PageSize ? History[^1].Entry.PreviousSequence : 0;

    /// <summary>Why it was not recorded.</summary>
    public WarehouseAnswer? Answer { get; private set; }

    /// <summary>The address of the page with that form.</summary>
    public string FormOf(string form) => $"{ShopLinks.Item(Product.Sku)}?do={form}&at={At.Id}#move";

    /// <summary>The address of the page as it is shown.</summary>
    public string Address => AddressOf(Product);

    /// <summary>Shows the page, with the form and the values a link has chosen.</summary>
    public Task<IActionResult> OnGetAsync(string sku, ItemPageWish wish, CancellationToken cancellationToken)
    {
        Choose(wish.Do);
        At = PlaceOf(wish.At);
        (Movement.Location, Movement.To, Movement.Quantity) = (At.Id, wish.To, wish.Units);
        return ShowAsync(sku, wish.From, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string sku, CancellationToken cancellationToken)
    {
        Choose(Movement.Kind.ToString());
        return catalogue.TryFind(sku, out var product)
            ? await TellAsync(product, Movement.Location, await desk.RecordAsync(product, Movement, cancellationToken), cancellationToken)
            : NotFound();
    }

    public async Task<IActionResult> OnPostSettingsAsync(string sku, CancellationToken cancellationToken)
    {
        Choose(SettingsForm);
        return catalogue.TryFind(sku, out var product)
            ? await TellAsync(product, Settings.Location, await desk.ConfigureAsync(product, Settings, cancellationToken), cancellationToken)
            : NotFound();
    }

    private async Task<IActionResult> TellAsync(Product product, string? location, WarehouseAnswer answer, CancellationToken cancellationToken)
    {
        At = PlaceOf(location);
        if (answer.IsDone)
        {
            TempData["Done"] = answer.Text;
            return LocalRedirect(AddressOf(product));
        }

        Answer = answer;
        return await ShowAsync(product.Sku, 0, cancellationToken);
    }

    private string AddressOf(Product product) => $"{ShopLinks.Item(product.Sku)}?at={At.Id}&do={Offer?.Kind.ToString() ?? SettingsForm}";

    private static ShopLocation PlaceOf(string? location) => ShopLocation.All.FirstOrDefault(place => place.Id == location) ?? ShopLocation.All[0];

    private void Choose(string? form) => Offer = form == SettingsForm ? null
        : Enum.TryParse<MovementKind>(form, out var kind) ? MovementOffer.Of(kind) ?? Offer
        : Offer;

    private async Task<IActionResult> ShowAsync(string sku, long from, CancellationToken cancellationToken)
    {
        if (!catalogue.TryFind(sku, out var product))
        {
            return NotFound();
        }

        Row = await table.FindAsync(product, cancellationToken);
        var head = Row.Heads.FirstOrDefault(head => head.Item.Location.Value == At.Id);
        RenewForms(head);
        (Holds, HoldCount) = await surroundings.HoldsOnAsync(product, cancellationToken);
        Shortages = await surroundings.ShortagesOfAsync(Row, cancellationToken);
        var item = new StockItem(new Sku(product.Sku), new LocationId(At.Id));
        History = await history.ReadAsync(item, from > 0 ? from : head?.LastSequence ?? 0, cancellationToken);
        return Page();
    }

    // A refusal is kept under its reference too, so every form that is shown has a new one; unless nobody knows what became of the old one.
    private void RenewForms(StockHead? head)
    {
        if (Answer is null && head is not null)
        {
            Settings = WarehouseSettings.Of(head.Settings);
        }

        Settings.Location = At.Id;
        if (Answer is not { AskAgain: true })
        {
            Movement.Reference = RandomId.New("w-", 16);
            Settings.Reference = RandomId.New("w-", 16);
        }
    }
}
