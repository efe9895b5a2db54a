namespace DemoStore;

/// <summary>Where the units of an order stand: counted anew from its lines, what was allocated to them and its changes, and never stored.</summary>
internal sealed class OrderUnits
{
    private readonly ShopOrder _order;
    private readonly OrderChangePartRow[] _takenDone;

    /// <summary>Counts an order that was loaded with its lines, allocations and changes.</summary>
    public OrderUnits(ShopOrder order)
    {
        _order = order;
        _takenDone = [.. PartsOf(OrderChangeKind.Ship, OrderChangeState.Done), .. PartsOf(OrderChangeKind.Cancel, OrderChangeState.Done)];
        Open = [.. Spread().Select(StillOpen).Where(units => units.Quantity > 0)];
        Lines = [.. InOrder(order.Lines).Select(Count)];
    }

    /// <summary>Every line, in the order of the basket.</summary>
    public IReadOnlyList<LineUnits> Lines { get; }

    /// <summary>What waits to be shipped, and where it lies.</summary>
    public IReadOnlyList<OpenUnits> Open { get; }

    /// <summary>Where the order stands: placed while anything waits to be shipped.</summary>
    public OrderState State =>
        _takenDone.Sum(part => part.Quantity) < _order.Lines.Sum(line => line.Quantity) ? OrderState.Placed
        : Lines.Any(line => line.Shipped > 0) ? OrderState.Shipped
        : OrderState.Cancelled;

    /// <summary>What the shopper has got back or is about to, in pounds.</summary>
    public decimal Refunded => _order.Changes.Where(change => change.State == OrderChangeState.Done).Sum(change => change.Refund);

    // The ledger allocates by product and location. Two lines may have the same product: the first one takes from the first location, and what is there
    // before what is promised.
    private IEnumerable<OpenUnits> Spread()
    {
        var left = _order.Allocations.ToDictionary(part => part, part => (Here: part.Quantity - part.Promised, part.Promised));
        foreach (var line in InOrder(_order.Lines))
        {
            var wanted = line.Quantity;
            foreach (var part in _order.Allocations.Where(part => part.Sku == line.Sku).OrderBy(part => part.Location, StringComparer.Ordinal))
            {
                var here = Math.Min(wanted, left[part].Here);
                var promised = Math.Min(wanted - here, left[part].Promised);
                left[part] = (left[part].Here - here, left[part].Promised - promised);
                wanted -= here + promised;
                yield return new OpenUnits(line, part.Location, here + promised, promised > 0 ? part.PromiseDate : null) { Promised = promised };
            }
        }
    }

    // What is cancelled is taken from what is only promised; what is shipped was there.
    private OpenUnits StillOpen(OpenUnits units)
    {
        var (shipped, cancelled) = (Taken(OrderChangeKind.Ship, units), Taken(OrderChangeKind.Cancel, units));
        var cancelledHere = Math.Max(0, cancelled - units.Promised);
        var shippedPromised = Math.Max(0, shipped - (units.Quantity - units.Promised - cancelledHere));
        var promised = Math.Max(0, units.Promised - cancelled - shippedPromised);
        return units with { Quantity = units.Quantity - shipped - cancelled, Promised = promised, Promise = promised > 0 ? units.Promise : null };
    }

    private int Taken(OrderChangeKind kind, OpenUnits units) =>
        _order.Changes.Where(change => change.Kind == kind && change.State != OrderChangeState.Refused)
            .SelectMany(change => change.Parts).Where(part => part.Line == units.Line.Line && part.Location == units.Location).Sum(part => part.Quantity);

    private LineUnits Count(OrderLineRow line)
    {
        int Sum(OrderChangeKind kind, OrderChangeState state) => PartsOf(kind, state).Where(part => part.Line == line.Line).Sum(part => part.Quantity);
        return new LineUnits(line)
        {
            Shipped = Sum(OrderChangeKind.Ship, OrderChangeState.Done),
            Shipping = Sum(OrderChangeKind.Ship, OrderChangeState.Begun),
            Cancelled = Sum(OrderChangeKind.Cancel, OrderChangeState.Done),
            Cancelling = Sum(OrderChangeKind.Cancel, OrderChangeState.Begun),
            Asked = Sum(OrderChangeKind.AskReturn, OrderChangeState.Done),
            Returned = Sum(OrderChangeKind.Receive, OrderChangeState.Done),
            Returning = Sum(OrderChangeKind.Receive, OrderChangeState.Begun),
            Promise = Open.Where(units => units.Line == line).Max(units => units.Promise),
            Promised = Open.Where(units => units.Line == line).Sum(units => units.Promised),
        };
    }

    private IEnumerable<OrderChangePartRow> PartsOf(OrderChangeKind kind, OrderChangeState state) =>
        _order.Changes.Where(change => change.Kind == kind && change.State == state).SelectMany(change => change.Parts);

    // Lines are numbered l-1, l-2, … in the order they came into the basket.
    private static IEnumerable<OrderLineRow> InOrder(IEnumerable<OrderLineRow> lines) =>
        lines.OrderBy(line => line.Line.Length).ThenBy(line => line.Line, StringComparer.Ordinal);
}
