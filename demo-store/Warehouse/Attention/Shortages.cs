using CartIntegrity;

namespace DemoStore;

/// <summary>
/// What needs a person: every stock item with a deficit, with the holds and orders that count on it. Read from the ledger each time, so it stays
/// listed until the deficit is gone, whoever caused it and however it goes.
/// </summary>
internal sealed class Shortages(IInventoryLedger ledger, Catalogue catalogue, HoldTable holds, OrderChangeBook orders)
{
    /// <summary>The most items on a page; the count tells of the others.</summary>
    public const int Most = 25;

    /// <summary>The items that are short, the worst first, and how many there are.</summary>
    public async Task<(IReadOnlyList<Shortage> Worst, int Count)> FindAsync(CancellationToken cancellationToken)
    {
        var lacking = (await ledger.GetHeadsAsync(cancellationToken: cancellationToken)).Where(head => head.Deficit > 0).ToArray();
        var worst = lacking.OrderByDescending(head => head.Deficit).ThenBy(head => head.Item).Take(Most).ToArray();
        var heads = await ledger.GetHeadsAsync([.. worst.Select(head => head.Item.Sku).Distinct()], cancellationToken);
        return (await DescribeAsync(worst, heads, cancellationToken), lacking.Length);
    }

    /// <summary>Where one product is short.</summary>
    public Task<IReadOnlyList<Shortage>> OfAsync(StockRow row, CancellationToken cancellationToken) =>
        DescribeAsync([.. row.Heads.Where(head => head.Deficit > 0)], row.Heads, cancellationToken);

    private async Task<IReadOnlyList<Shortage>> DescribeAsync(StockHead[] shorts, IReadOnlyList<StockHead> heads, CancellationToken cancellationToken)
    {
        var found = new List<Shortage>(shorts.Length);
        foreach (var head in shorts)
        {
            if (catalogue.TryFind(head.Item.Sku.Value, out var product))
            {
                found.Add(new Shortage(product, head, ElsewhereOf(head, heads), await holds.OnAsync(head.Item, cancellationToken), await OrdersOnAsync(head, cancellationToken)));
            }
        }

        return found;
    }

    private static StockHead[] ElsewhereOf(StockHead lacking, IReadOnlyList<StockHead> heads) =>
        [.. heads.Where(head => head.Item.Sku == lacking.Item.Sku && head.Item != lacking.Item).OrderByDescending(head => head.Free)];

    private async Task<IReadOnlyList<WaitingOrder>> OrdersOnAsync(StockHead head, CancellationToken cancellationToken)
    {
        if (head.Allocated == 0)
        {
            return [];
        }

        var waiting = await orders.ToShipAsync(head.Item.Sku.Value, head.Item.Location.Value, ShippingDesk.ListSize, cancellationToken);
        return [.. waiting.Select(order => new WaitingOrder(order.Id, order.Address.Email, OpenUnitsOf(order, head.Item))).Where(order => order.Units > 0)];
    }

    private static int OpenUnitsOf(ShopOrder order, StockItem item) =>
        new OrderUnits(order).Open.Where(open => open.Line.Sku == item.Sku.Value && open.Location == item.Location.Value).Sum(open => open.Quantity);
}
