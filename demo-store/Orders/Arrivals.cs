using CartIntegrity;
using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>
/// How many units that orders were promised have come in meanwhile. What lies there for those who bought it from stock, or is held for a cart, is
/// nobody else's.
/// </summary>
internal sealed class Arrivals(ShopDbContext db, IInventoryLedger ledger)
{
    /// <summary>For the products and places an order waits for: how many promised units may be shipped now, to whoever is first.</summary>
    public async Task<IReadOnlyDictionary<StockItem, long>> ForAsync(OrderUnits units, CancellationToken cancellationToken)
    {
        var awaited = units.Open.Where(open => open.Promised > 0).Select(open => open.Item).Distinct().ToList();
        if (awaited.Count == 0)
        {
            return new Dictionary<StockItem, long>();
        }

        var skus = awaited.Select(item => item.Sku).Distinct().ToList();
        var promised = await PromisedAsync([.. skus.Select(sku => sku.Value)], cancellationToken);
        var heads = await ledger.GetHeadsAsync(skus, cancellationToken);
        return heads.Where(head => awaited.Contains(head.Item)).ToDictionary(head => head.Item, head => Math.Max(0, ArrivedOf(head, promised[head.Item].Sum())));
    }

    // On hand and fit to be sent, less what was sold from stock, less what is held.
    private static long ArrivedOf(StockHead head, long promised) => head.OnHand - head.Claims + promised;

    private async Task<ILookup<StockItem, int>> PromisedAsync(List<string> skus, CancellationToken cancellationToken)
    {
        var orders = await db.Orders.AsNoTracking().Where(order => order.State == OrderState.Placed && order.Allocations.Any(part => part.Promised > 0 && skus.Contains(part.Sku)))
            .Include(order => order.Lines).Include(order => order.Allocations).Include(order => order.Changes).ThenInclude(change => change.Parts)
            .AsSplitQuery().ToListAsync(cancellationToken);
        return orders.SelectMany(order => new OrderUnits(order).Open).ToLookup(open => open.Item, open => open.Promised);
    }
}
