using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>The orders placed from a browser.</summary>
internal sealed class MyOrders(ShopDbContext db, CurrentShopper shopper)
{
    public const int PageSize = 10;

    /// <summary>A page of them, newest first; those that came to nothing are left out.</summary>
    /// <returns>The orders, which page it is (brought into range), and how many pages there are, at least 1.</returns>
    public async Task<(IReadOnlyList<ShopOrder> Orders, int Page, int Pages)> FindAsync(int page, CancellationToken cancellationToken)
    {
        // Asked for nobody the answer is nothing, and not the orders of nobody.
        var (owner, cart) = (shopper.Find(), shopper.FindCart());
        var mine = db.Orders.AsNoTracking().Where(order => order.State != OrderState.Failed
            && ((owner != null && order.Shopper == owner) || (cart != null && order.CartId == cart)));
        var pages = Math.Max(1, (await mine.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var orders = await mine.OrderByDescending(order => order.CreatedAt).ThenBy(order => order.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Include(order => order.Lines).Include(order => order.Allocations).Include(order => order.Changes).ThenInclude(change => change.Parts)
            .AsSplitQuery().ToListAsync(cancellationToken);
        return (orders, page, pages);
    }
}
