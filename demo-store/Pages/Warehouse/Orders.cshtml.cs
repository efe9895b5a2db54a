using CartIntegrity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DemoStore.Pages.Warehouse;

/// <summary>Orders of which something waits to be shipped, and what is on its way back.</summary>
internal sealed class OrdersModel(ShippingDesk desk, IStringLocalizer<ShopText> text) : PageModel
{
    public IReadOnlyList<ShopOrder> Waiting { get; private set; } = [];

    public int Count { get; private set; }

    public IReadOnlyList<ShopOrder> Coming { get; private set; } = [];

    public int ComingCount { get; private set; }

    public WarehouseAnswer? Answer { get; private set; }

    /// <summary>Where returned units of a line most likely go: where they came from.</summary>
    public static string HomeOf(ShopOrder order, LineUnits line) =>
        order.Allocations.Where(part => part.Sku == line.Line.Sku).OrderByDescending(part => part.Quantity).FirstOrDefault()?.Location ?? ShopLocation.London.Id;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Ships an order, or what one location sends of it.</summary>
    public async Task<IActionResult> OnPostAsync(string? order, string? form, long? version, string? location, CancellationToken cancellationToken) =>
        await TellAsync(await desk.ShipAsync(new OrderChangeWish(order ?? "", OrderChangeDesk.FormOf(form), OrderChangeKind.Ship)
        {
            Version = version,
            Location = string.IsNullOrEmpty(location) ? null : location,
        }, cancellationToken), cancellationToken);

    /// <summary>Takes a return back.</summary>
    public async Task<IActionResult> OnPostReceiveAsync(
        string? order, OrderForm sent, string? location, StockStatus status, CancellationToken cancellationToken) =>
        await TellAsync(
            ModelState.IsValid && !string.IsNullOrEmpty(sent.Line) && sent.IsCompleteFor(OrderChangeKind.Receive)
                ? await desk.ReceiveAsync(sent.ToWish(order ?? "", OrderChangeKind.Receive) with { Location = location, Status = status }, cancellationToken)
                : WarehouseAnswer.No(text["Enter how many units, where they came back to, and what was found."]),
            cancellationToken);

    private async Task<IActionResult> TellAsync(WarehouseAnswer answer, CancellationToken cancellationToken)
    {
        Answer = answer;
        if (answer.IsDone)
        {
            TempData["Done"] = answer.Text;
            return LocalRedirect("/warehouse/orders");
        }

        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        (Waiting, Count) = (await desk.ToShipAsync(cancellationToken), await desk.CountToShipAsync(cancellationToken));
        (Coming, ComingCount) = (await desk.ToReceiveAsync(cancellationToken), await desk.CountToReceiveAsync(cancellationToken));
    }
}
