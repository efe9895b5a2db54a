using System.Globalization;
using CartIntegrity;

namespace DemoStore;

/// <summary>What the warehouse does in a replay: fills the shelves, ships, and takes back.</summary>
internal sealed class ReplayWarehouse(IInventoryLedger ledger, ReplayIds ids, AskAgain again)
{
    /// <summary>Receives what is missing of the opening stock, so that a month can be played again.</summary>
    public async Task<LedgerTrouble?> FillAsync(IReadOnlyList<OpeningStock> opening)
    {
        var heads = (await ledger.GetHeadsAsync()).ToDictionary(head => head.Item);
        var missing = new List<MovementLine>();
        foreach (var (sku, location, units) in opening.SelectMany(entry => entry.OnHand.Select(place => (entry.Sku, place.Key, place.Value))))
        {
            var item = new StockItem(new Sku(sku), new LocationId(location));
            if (heads.TryGetValue(item, out var head) && units > Math.Max(0, head.Free))
            {
                missing.Add(new MovementLine(item, (int)(units - Math.Max(0, head.Free))));
            }
        }

        LedgerTrouble? trouble = null;
        foreach (var (lines, part) in missing.Chunk(StockLimits.LinesPerCommand).Select((lines, part) => (lines, part)))
        {
            trouble ??= await RecordAsync(MovementKind.Receipt, ids.Reference($"fill-{part.ToString(CultureInfo.InvariantCulture)}"), lines);
        }

        return trouble;
    }

    /// <summary>Ships what is left of an order.</summary>
    /// <returns>The units that left, and what went wrong otherwise.</returns>
    public async Task<(long Units, LedgerTrouble? Trouble)> ShipAsync(PlayedOrder played)
    {
        // Marked first: what comes back from now on is a return.
        played.Sold.Ship();
        return await RecordAsync(MovementKind.Shipped, ids.Reference(played.Order, "ship"), played.Sold.Left);
    }

    /// <summary>Takes back what a <c>C</c> invoice says: cancelled before shipping, returned after it.</summary>
    /// <param name="order">The invoice.</param>
    /// <param name="find">The order of this month with that number; <c>null</c>: it was before the month.</param>
    public async Task<(long Cancelled, long Returned, LedgerTrouble? Trouble)> TakeBackAsync(RealOrder order, Func<int, PlayedOrder?> find)
    {
        var back = new TakenBack();
        foreach (var line in order.Lines)
        {
            if (find(line.Of) is { } played)
            {
                back.Take(played.Sold, new Sku(line.Sku), line.Quantity);
            }
            else
            {
                back.Return(new StockItem(new Sku(line.Sku), new LocationId(ShopLocation.London.Id)), line.Quantity);
            }
        }

        var (cancelled, trouble) = await RecordAsync(MovementKind.Cancellation, ids.Reference(order, "cancel"), back.Cancelled);
        var (returned, more) = await RecordAsync(MovementKind.Return, ids.Reference(order, "return"), back.Returned);
        return (cancelled, returned, trouble ?? more);
    }

    private async Task<(long Units, LedgerTrouble? Trouble)> RecordAsync(MovementKind kind, string reference, IEnumerable<(StockItem, long)> units)
    {
        MovementLine[] lines = [.. MovementLines.Of(units)];
        var trouble = lines.Length == 0 ? null : await RecordAsync(kind, reference, lines);
        return trouble is null ? (lines.Sum(line => (long)line.Quantity), null) : (0, trouble);
    }

    private async Task<LedgerTrouble?> RecordAsync(MovementKind kind, string reference, MovementLine[] lines)
    {
        var movement = new StockMovement(kind, ReplayIds.Source, reference, [.. lines]);
        var answer = await again.UntilAnsweredAsync(() => ledger.RecordAsync(movement));
        return answer.IsOk ? null : LedgerTrouble.Of(answer);
    }
}
