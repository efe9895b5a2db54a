using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>The other side of the counter: opening stock, shipping, cancellations and returns.</summary>
internal sealed class ReplayWarehouse(RunningLedger running, OrderBook orders, ReplayTally tally)
{
    private static readonly LocationId Warehouse = new("warehouse");
    private long _movements;

    /// <summary>Fills the shelves. A SKU that opens empty is counted as 0, so that the ledger has heard of it.</summary>
    public async Task OpenAsync(SortedDictionary<Sku, long> opening)
    {
        await RecordAsync([(MovementKind.Receipt, opening.Select(item => (Shelf(item.Key), item.Value)))]);
        foreach (var part in opening.Where(item => item.Value == 0).Chunk(StockLimits.LinesPerCommand))
        {
            await RecordAsync(new StockMovement(MovementKind.Count, "replay", NextReference(), [.. part.Select(item => new MovementLine(Shelf(item.Key), 0))]));
        }
    }

    /// <summary>Ships every order that was sold until then.</summary>
    public async Task ShipAsync(DateTimeOffset soldUntil)
    {
        var parcels = new List<(MovementKind, IEnumerable<(StockItem, long)>)>();
        foreach (var order in orders.ToShip(soldUntil))
        {
            order.Sold.Ship();
            tally.ShippedUnits += order.Sold.Left.Sum(line => line.Units);
            parcels.Add((MovementKind.Shipped, order.Sold.Left));
        }

        await RecordAsync(parcels);
    }

    /// <summary>Takes back what the <c>C</c> invoices say.</summary>
    public async Task TakeBackAsync(IReadOnlyList<Invoice> invoices)
    {
        var movements = new List<(MovementKind, IEnumerable<(StockItem, long)>)>();
        foreach (var invoice in invoices)
        {
            var backs = invoice.Lines.ConvertAll(line => orders.TakeBack(invoice.Customer, line, Warehouse));
            backs.ForEach(Count);
            movements.Add((MovementKind.Cancellation, backs.SelectMany(back => back.Cancelled)));
            movements.Add((MovementKind.Return, backs.SelectMany(back => back.Returned)));
        }

        await RecordAsync(movements);
    }

    private void Count(TakenBack back)
    {
        var (cancelled, returned) = (back.Cancelled.Sum(line => line.Units), back.Returned.Sum(line => line.Units));
        tally.CancelledUnits += cancelled;
        tally.ReturnedUnits += returned;
        tally.CancelledLines += cancelled > 0 ? 1 : 0;
        tally.ReturnedLines += cancelled == 0 && returned > 0 ? 1 : 0;
        tally.NothingToCancelLines += cancelled == 0 && returned == 0 ? 1 : 0;
    }

    private async Task RecordAsync(IEnumerable<(MovementKind Kind, IEnumerable<(StockItem, long)> Units)> wanted)
    {
        var movements = wanted.SelectMany(movement => MovementLines.Of(movement.Units).Chunk(StockLimits.LinesPerCommand)
            .Select(lines => new StockMovement(movement.Kind, "replay", NextReference(), [.. lines]))).ToList();
        foreach (var answer in await Wave.RunAsync(movements, movement => movement.Lines.Length, movement => running.Ledger.RecordAsync(movement)))
        {
            tally.Expect(answer);
        }
    }

    private async Task RecordAsync(StockMovement movement)
    {
        tally.Expect(await running.Ledger.RecordAsync(movement));
    }

    private static StockItem Shelf(Sku sku) => new(sku, Warehouse);

    private string NextReference() => (++_movements).ToString(CultureInfo.InvariantCulture);
}
