namespace DemoStore;

/// <summary>
/// Makes the orders of the replay out of invoice lines: <see cref="Add"/> every line, then <see cref="Build"/> once. The order of lines does not matter.
/// Customers are only looked at to find out which order a cancellation takes back; nothing of them is kept.
/// </summary>
internal sealed class RealOrderCollector
{
    private readonly Dictionary<string, List<OrderRow>> _invoices = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a line that sold something or takes something back.</summary>
    public void Add(OrderRow row)
    {
        if (StockCodeRule.TryCanonical(row.StockCode) is null || !(row.IsSale || (row.IsCancellation && row.Quantity < 0)))
        {
            return;
        }

        if (!_invoices.TryGetValue(row.InvoiceNo, out var rows))
        {
            _invoices.Add(row.InvoiceNo, rows = []);
        }

        rows.Add(row);
    }

    /// <summary>Makes the orders.</summary>
    /// <param name="skus">What the shop sells; other lines, and orders without a line left, are dropped.</param>
    public IReadOnlyList<RealOrder> Build(IReadOnlySet<string> skus)
    {
        var orders = new List<RealOrder>(_invoices.Count);
        var sales = new SoldUnits();
        foreach (var (_, rows) in _invoices.OrderBy(invoice => TimeOf(invoice.Value)).ThenBy(invoice => invoice.Key, StringComparer.Ordinal))
        {
            var lines = rows.Select(row => (Sku: StockCodeRule.TryCanonical(row.StockCode)!, Units: Math.Abs(row.Quantity)))
                .Where(line => skus.Contains(line.Sku)).OrderBy(line => line.Sku, StringComparer.Ordinal).ThenBy(line => line.Units).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            var (number, customer, isCancellation) = (orders.Count + 1, rows[0].Customer, rows[0].IsCancellation);
            var played = isCancellation
                ? lines.SelectMany(line => sales.TakeBack(customer, line.Sku, line.Units))
                : lines.Select(line => sales.Sell(customer, line.Sku, line.Units, number));
            orders.Add(new RealOrder(number, TimeOf(rows), isCancellation, [.. played]));
        }

        return orders;
    }

    private static DateTime TimeOf(List<OrderRow> rows)
    {
        var first = rows.Min(row => row.InvoiceDate);
        return new DateTime(first.Year, first.Month, first.Day, first.Hour, first.Minute, 0, DateTimeKind.Unspecified);
    }
}
