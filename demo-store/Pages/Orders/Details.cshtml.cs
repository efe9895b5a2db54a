using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DemoStore.Pages.Orders;

/// <summary>One order: how it stands, and what the shopper can still do about it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MyOrderModel(OrderChangeBook book, OrderChangeDesk desk, CurrentShopper shopper, Catalogue catalogue, IStringLocalizer<ShopText> text) : PageModel
{
    public ShopOrder Order { get; private set; } = null!;

    public OrderUnits Units { get; private set; } = null!;

    public OrderStanding Standing => OrderWords.StandingOf(Order, Units);

    public OrderNote Note { get; private set; }

    public IEnumerable<(DateTime At, string Text)> History => Order.Changes.OrderBy(change => change.At)
        .Select(change => (change.At, OrderWords.Tell(change, Order, catalogue, text))).Where(entry => entry.Item2 is not null).Select(entry => (entry.At, entry.Item2!));

    public async Task<IActionResult> OnGetAsync(string id, OrderNote note, CancellationToken cancellationToken)
    {
        if (!await IsFoundAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Note = note;
        return Order.State is OrderState.Pending or OrderState.Failed ? LocalRedirect(ShopLinks.Order(id)) : Page();
    }

    /// <summary>Cancels units that have not been shipped.</summary>
    public Task<IActionResult> OnPostCancelAsync(string id, OrderForm sent, CancellationToken cancellationToken) =>
        ChangeAsync(id, OrderChangeKind.Cancel, sent, cancellationToken);

    /// <summary>Notes that the shopper sends units back.</summary>
    public Task<IActionResult> OnPostReturnAsync(string id, OrderForm sent, CancellationToken cancellationToken) =>
        ChangeAsync(id, OrderChangeKind.AskReturn, sent, cancellationToken);

    private async Task<IActionResult> ChangeAsync(string id, OrderChangeKind kind, OrderForm sent, CancellationToken cancellationToken)
    {
        if (!await IsFoundAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var isComplete = ModelState.IsValid && sent.IsCompleteFor(kind);
        var note = isComplete ? OrderNoteWords.Of(await desk.ApplyAsync(sent.ToWish(id, kind), cancellationToken)) : OrderNote.Incomplete;
        return LocalRedirect($"{ShopLinks.MyOrder(id)}?note={note}");
    }

    private async Task<bool> IsFoundAsync(string id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } order || !shopper.Owns(order))
        {
            return false;
        }

        (Order, Units) = (order, new OrderUnits(order));
        return true;
    }
}
