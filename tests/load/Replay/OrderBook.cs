namespace CartIntegrity.Load;

/// <summary>Who bought what: tells a cancellation from a return. The same customer's latest order of the SKU goes first.</summary>
internal sealed class OrderBook
{
    private readonly Dictionary<(string Customer, Sku Sku), Stack<PlayedOrder>> _sold = [];
    private readonly Dictionary<(string Customer, Sku Sku), long> _refused = [];
    private readonly Queue<PlayedOrder> _unshipped = [];

    public PlayedOrder Sell(string customer, DateTimeOffset time, IEnumerable<SaleLine> lines)
    {
        var order = new PlayedOrder(time);
        foreach (var line in lines)
        {
            order.Add(line.Sku, line.Quantity);
            if (!_sold.TryGetValue((customer, line.Sku), out var orders))
            {
                _sold.Add((customer, line.Sku), orders = new Stack<PlayedOrder>());
            }

            if (!orders.TryPeek(out var latest) || latest != order)
            {
                orders.Push(order);
            }
        }

        _unshipped.Enqueue(order);
        return order;
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

    public TakenBack TakeBack(string customer, SaleLine line)
    {
        var (cancelled, returned, left) = (0L, 0L, line.Quantity);
        foreach (var order in _sold.GetValueOrDefault((customer, line.Sku)) ?? [])
        {
            var taken = order.Take(line.Sku, left);
            (cancelled, returned) = order.IsShipped ? (cancelled, returned + taken) : (cancelled + taken, returned);
            left -= taken;
        }

        var nothing = Math.Min(left, _refused.GetValueOrDefault((customer, line.Sku)));
        if (nothing > 0)
        {
            _refused[(customer, line.Sku)] -= nothing;
        }

        return new TakenBack(cancelled, returned + left - nothing, nothing);
    }
}
