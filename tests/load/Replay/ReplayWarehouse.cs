using System.Collections.Immutable;
using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>The other side of the counter: opening stock, shipping, cancellations and returns.</summary>
internal sealed class ReplayWarehouse(RunningLedger running, OrderBook orders, ReplayTally tally)
{
    /// <summary>An order leaves the house a day after it was sold; until then it can be cancelled.</summary>
    public static readonly TimeSpan ShipsAfter = TimeSpan.FromDays(1);
    private static readonly LocationId Warehouse = new("warehouse");
    private long _movements;

    /// <summary>Fills the shelves. A SKU that opens empty is counted as 0, so that the ledger has heard of it.</summary>
    public async Task OpenAsync(SortedDictionary<Sku, long> opening)
    {
        await RecordAsync([(MovementKind.Receipt, opening.Select(item => (item.Key, item.Value)).ToList())]);
        foreach (var part in opening.Where(item => item.Value == 0).Chunk(StockLimits.LinesPerCommand))
        {
            await RecordAsync(new StockMovement(MovementKind.Count, "replay", NextReference(), [.. part.Select(item => LineOf(item.Key, 0))]));
        }
    }

    /// <summary>Ships every order that was sold until then.</summary>
    public async Task ShipAsync(DateTimeOffset soldUntil)
    {
        var parcels = orders.ToShip(soldUntil).Select(order => order.Ship().ToList()).Where(lines => lines.Count > 0).ToList();
        tally.ShippedUnits += parcels.SelectMany(lines => lines).Sum(line => line.Units);
        await RecordAsync([.. parcels.Select(lines => (MovementKind.Shipped, lines))]);
    }

    /// <summary>Takes back what the <c>C</c> invoices say.</summary>
    public async Task TakeBackAsync(IReadOnlyList<Invoice> invoices)
    {
        var movements = new List<(MovementKind Kind, List<(Sku, long)> Lines)>();
        foreach (var invoice in invoices)
        {
            var (cancelled, returned) = (new List<(Sku, long)>(), new List<(Sku, long)>());
            foreach (var line in invoice.Lines)
            {
                var back = orders.TakeBack(invoice.Customer, line);
                Count(back);
                cancelled.AddRange(back.Cancelled > 0 ? [(line.Sku, back.Cancelled)] : []);
                returned.AddRange(back.Returned > 0 ? [(line.Sku, back.Returned)] : []);
            }

            movements.Add((MovementKind.Cancellation, cancelled));
            movements.Add((MovementKind.Return, returned));
        }

        await RecordAsync(movements);
    }

    private void Count(TakenBack back)
    {
        tally.CancelledUnits += back.Cancelled;
        tally.ReturnedUnits += back.Returned;
        tally.CancelledLines += back.Cancelled > 0 ? 1 : 0;
        tally.ReturnedLines += back.Cancelled == 0 && back.Returned > 0 ? 1 : 0;
        tally.NothingToCancelLines += back is { Cancelled: 0, Returned: 0 } ? 1 : 0;
    }

    private async Task RecordAsync(List<(MovementKind Kind, List<(Sku Sku, long Units)> Lines)> wanted)
    {
        var movements = wanted.SelectMany(movement => movement.Lines.SelectMany(Split).Chunk(StockLimits.LinesPerCommand)
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

    /// <summary>A line of a movement has an upper limit; more units make more lines.</summary>
    private static IEnumerable<MovementLine> Split((Sku Sku, long Units) item)
    {
        for (var left = item.Units; left > 0; left -= StockLimits.UnitsPerLine)
        {
            yield return LineOf(item.Sku, (int)Math.Min(left, StockLimits.UnitsPerLine));
        }
    }

    private static MovementLine LineOf(Sku sku, int units) => new(new StockItem(sku, Warehouse), units);

    private string NextReference() => (++_movements).ToString(CultureInfo.InvariantCulture);
}
