namespace DemoStore;

/// <summary>Which orders sold a customer a SKU, and how many of those units have not come back: a cancellation takes from the latest first.</summary>
internal sealed class SoldUnits
{
    private readonly Dictionary<(string Customer, string Sku), Stack<(int Order, int Units)>> _sold = [];

    /// <summary>Remembers a sale; an unknown customer's cannot be found again.</summary>
    public RealOrderLine Sell(string customer, string sku, int units, int order)
    {
        if (customer.Length > 0)
        {
            if (!_sold.TryGetValue((customer, sku), out var orders))
            {
                _sold.Add((customer, sku), orders = []);
            }

            orders.Push((order, units));
        }

        return new RealOrderLine(sku, units);
    }

    /// <summary>Takes units back, a line for each order they were sold to, and one for what was sold before or to nobody known.</summary>
    public IReadOnlyList<RealOrderLine> TakeBack(string customer, string sku, int units)
    {
        var lines = new List<RealOrderLine>();
        var orders = _sold.GetValueOrDefault((customer, sku));
        while (units > 0 && orders is { Count: > 0 })
        {
            var (order, sold) = orders.Pop();
            var taken = Math.Min(sold, units);
            lines.Add(new RealOrderLine(sku, taken, order));
            units -= taken;
            if (sold > taken)
            {
                orders.Push((order, sold - taken));
            }
        }

        if (units > 0)
        {
            lines.Add(new RealOrderLine(sku, units));
        }

        return lines;
    }
}
