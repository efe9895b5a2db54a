using CartIntegrity;

namespace DemoStore;

/// <summary>Which units a wish is about.</summary>
internal static class OrderChangePlan
{
    /// <summary>The units that are changed; empty if there are not as many as wanted.</summary>
    /// <param name="wish">What is to happen.</param>
    /// <param name="units">How the order stands.</param>
    /// <param name="arrived">Shipping: how many promised units have come in meanwhile. All others lie there.</param>
    public static List<OrderChangePartRow> PartsFor(OrderChangeWish wish, OrderUnits units, IReadOnlyDictionary<StockItem, long> arrived) => wish.Kind switch
    {
        OrderChangeKind.Ship => Take(wish, There(units.Open.Where(open => wish.Location is null || open.Location == wish.Location), arrived)),
        OrderChangeKind.Cancel => Take(wish, units.Open),
        OrderChangeKind.AskReturn => Take(wish, units.Lines.Select(line => new OpenUnits(line.Line, "", line.Returnable, null))),
        _ => Take(wish, units.Lines.Select(line => new OpenUnits(line.Line, wish.Location ?? "", line.Awaited, null))),
    };

    /// <summary>What is paid back for them: cancelled units at once, returned ones when they have arrived.</summary>
    public static decimal RefundFor(OrderChangeWish wish, IEnumerable<OrderChangePartRow> parts, ShopOrder order) =>
        wish.Kind is OrderChangeKind.Cancel or OrderChangeKind.Receive
            ? parts.Sum(part => part.Quantity * order.Lines.Single(line => line.Line == part.Line).UnitPrice)
            : 0;

    /// <summary>What the ledger is told. The same change always gives the same movement.</summary>
    public static StockMovement MovementOf(OrderChangeRow change)
    {
        var (kind, source) = change.Kind switch
        {
            OrderChangeKind.Ship => (MovementKind.Shipped, "shipping"),
            OrderChangeKind.Cancel => (MovementKind.Cancellation, "orders"),
            OrderChangeKind.Receive => (MovementKind.Return, "returns"),
            _ => throw new InvalidOperationException($"{change.Kind} moves no stock."),
        };
        var lines = change.Parts.GroupBy(part => (part.Sku, part.Location, part.Status))
            .OrderBy(same => same.Key.Sku, StringComparer.Ordinal).ThenBy(same => same.Key.Location, StringComparer.Ordinal)
            .Select(same => new MovementLine(new StockItem(new Sku(same.Key.Sku), new LocationId(same.Key.Location)), same.Sum(part => part.Quantity)) { Status = same.Key.Status });
        return new StockMovement(kind, source, $"{change.OrderId}/{change.Id}", [.. lines]);
    }

    private static IEnumerable<OpenUnits> There(IEnumerable<OpenUnits> open, IReadOnlyDictionary<StockItem, long> arrived)
    {
        var left = arrived.ToDictionary();
        foreach (var units in open)
        {
            var came = (int)Math.Min(units.Promised, left.GetValueOrDefault(units.Item));
            left[units.Item] = left.GetValueOrDefault(units.Item) - came;
            yield return units with { Quantity = units.Quantity - units.Promised + came };
        }
    }

    private static List<OrderChangePartRow> Take(OrderChangeWish wish, IEnumerable<OpenUnits> from)
    {
        var parts = new List<OrderChangePartRow>();
        var left = wish.Quantity ?? int.MaxValue;
        foreach (var units in from.Where(units => wish.Line is null || units.Line.Line == wish.Line))
        {
            var take = Math.Min(left, units.Quantity);
            if (take > 0)
            {
                left -= take;
                parts.Add(Part(wish, units, take));
            }
        }

        return wish.Quantity is not null && left > 0 ? [] : parts;
    }

    private static OrderChangePartRow Part(OrderChangeWish wish, OpenUnits units, int quantity) => new()
    {
        OrderId = wish.Order,
        ChangeId = wish.Form,
        Line = units.Line.Line,
        Location = units.Location,
        Sku = units.Line.Sku,
        Quantity = quantity,
        Status = wish.Status,
    };
}
