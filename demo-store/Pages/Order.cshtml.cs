using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DemoStore.Pages;

/// <summary>What became of an order. Only the browser it was placed from may see it.</summary>
internal sealed class OrderModel(OrderBook orders, OrderDesk desk, CurrentShopper shopper, IStringLocalizer<ShopText> text) : PageModel
{
    public ShopOrder? Order { get; private set; }

    public string Id { get; private set; } = "";

    public bool IsWaiting => Order is null or { State: OrderState.Pending };

    public string State => (Order?.State ?? OrderState.Pending).ToString();

    public string? Failure => Order is { State: OrderState.Failed } failed ? failed.Failure.ToString() : null;

    public string Heading => Order switch
    {
        null or { State: OrderState.Pending } => text["Paying…"],
        { State: OrderState.Failed, Failure: OrderFailure.SoldOut } => text["Sold out"],
        { State: OrderState.Failed, Failure: OrderFailure.Declined } => text["Card declined"],
        { State: OrderState.Failed } => text["Order not placed"],
        _ => text["Thank you"],
    };

    /// <summary>Says thank you, until something has happened to the order: from then on its own page tells how it stands.</summary>
    public async Task<IActionResult> OnGetAsync(string id) =>
        !await IsFoundAsync(id) ? NotFound()
        : Order is { Version: > 0 } ? LocalRedirect(ShopLinks.MyOrder(id))
        : Page();

    /// <summary>The state alone, for the waiting page.</summary>
    public async Task<IActionResult> OnGetStateAsync(string id) => await IsFoundAsync(id) ? new JsonResult(new { state = State }) : NotFound();

    private async Task<bool> IsFoundAsync(string id)
    {
        Id = id;
        Order = await orders.FindAsync(id);
        if (Order is null)
        {
            // Not written yet: in its first moments an order only exists at the desk, and its page says nothing but that.
            return desk.IsRunning(id);
        }

        return shopper.Owns(Order);
    }
}
