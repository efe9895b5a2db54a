namespace CartIntegrity.Load;

/// <summary>Who bought what: tells a cancellation from a return. The same customer's latest order of the SKU goes first.</summary>
internal sealed class OrderBook
{
    private readonly Dictionary<(string Customer, Sku Sku), Stack<BoughtUnits>> _sold = [];
    private readonly Dictionary<(string Customer, Sku Sku), long> _refused = [];
    private readonly Queue<PlayedOrder> _unshipped = [];

    public void Sell(string customer, DateTimeOffset time, CommitResult answer)
    {
        var order = new PlayedOrder(time, new BoughtUnits());
        order.Sold.Sell(answer);
        foreach (var (item, _) in order.Sold.Left)
        {
            if (!_sold.TryGetValue((customer, item.Sku), out var orders))
            {
                _sold.Add((customer, item.Sku), orders = new Stack<BoughtUnits>());
            }

            orders.Push(order.Sold);
        }

        _unshipped.Enqueue(order);
    }

    public void Refuse(string customer, SaleLine line) =>
        _refused[(customer, line.Sku)] = _refused.GetValueOrDefault((customer, line.Sku)) + line.Quantity;

    /// <summary>Orders sold until then that have not left the house.</summary>
    public IEnumerable<PlayedOrder> ToShip(DateTimeOffset soldUntil)
    {
        while (_unshipped.TryPeek(out var order) && order.CommittedAt <= soldUntil)
        {
            yield return _unshipped.Dequeue();
        }
    }

    /// <summary>Takes back what a line of a <c>C</c> invoice says.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="line">What.</param>
    /// <param name="shelf">Where it comes back to if it was sold before the month.</param>
    /// <returns>What it comes to; nothing where this shop refused the sale.</returns>
    public TakenBack TakeBack(string customer, SaleLine line, LocationId shelf)
    {
        var (back, left) = (new TakenBack(), line.Quantity);
        foreach (var order in _sold.GetValueOrDefault((customer, line.Sku)) ?? [])
        {
            left -= back.Take(order, line.Sku, left);
        }

        var nothing = Math.Min(left, _refused.GetValueOrDefault((customer, line.Sku)));
        if (nothing > 0)
        {
            _refused[(customer, line.Sku)] -= nothing;
        }

        back.Return(new StockItem(line.Sku, shelf), left - nothing);
        return back;
    }
}
