using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Orders;

/// <summary>The orders placed from this browser.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MyOrdersModel(MyOrders orders) : PageModel
{
    /// <summary>How many pictures an order has on the list.</summary>
    public const int Pictures = 6;

    public IReadOnlyList<ShopOrder> Found { get; private set; } = [];

    public PageLinks Links { get; private set; } = new(1, 1, _ => "");

    public async Task OnGetAsync(int p, CancellationToken cancellationToken)
    {
        (Found, var page, var pages) = await orders.FindAsync(p, cancellationToken);
        Links = new PageLinks(page, pages, number => $"/orders?p={number}");
    }

    /// <summary>Where an order's own page is: while it is being paid, the one that waits for that.</summary>
    public static string LinkTo(ShopOrder order) => order.State == OrderState.Pending ? ShopLinks.Order(order.Id) : ShopLinks.MyOrder(order.Id);
}
