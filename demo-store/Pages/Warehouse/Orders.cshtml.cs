using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>Orders that are paid and wait to be shipped.</summary>
internal sealed class OrdersModel(ShippingDesk desk) : PageModel
{
    public IReadOnlyList<ShopOrder> Waiting { get; private set; } = [];

    public int Count { get; private set; }

    public WarehouseAnswer? Answer { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? order, CancellationToken cancellationToken)
    {
        Answer = await desk.ShipAsync(order ?? "", cancellationToken);
        if (Answer.IsDone)
        {
            TempData["Done"] = Answer.Text;
            return LocalRedirect("/warehouse/orders");
        }

        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Waiting = await desk.WaitingAsync(cancellationToken);
        Count = await desk.CountWaitingAsync(cancellationToken);
    }
}
