namespace CartIntegrity;

/// <summary>What each kind of movement does to the numbers: the accounting table of the ledger.</summary>
internal static class MovementEvents
{
    /// <summary>The events of one line; a transfer out has two.</summary>
    public static IEnumerable<StockEvent> Of(MovementKind kind, MovementLine line, Func<StockItem, StockHead> head)
    {
        yield return Movement(line.Item, DeltaOf(kind, line, head(line.Item)));
        if (kind == MovementKind.TransferOut)
        {
            yield return Movement(line.Item with { Location = line.To }, new StockDelta { InTransit = line.Quantity });
        }
    }

    /// <summary>Whether a movement may be the first thing the ledger hears of an item.</summary>
    public static bool MayCreate(MovementKind kind, MovementLine line, StockItem item) => kind switch
    {
        MovementKind.Receipt or MovementKind.VendorReceipt or MovementKind.Return or MovementKind.Count or MovementKind.Announced => true,
        MovementKind.Restock => line.Status == StockStatus.Sellable,
        MovementKind.Adjustment => line.Quantity > 0,
        MovementKind.TransferOut => item.Location == line.To,
        _ => false,
    };

    private static StockDelta DeltaOf(MovementKind kind, MovementLine line, StockHead head)
    {
        long q = line.Quantity;
        return kind switch
        {
            MovementKind.Receipt => new StockDelta { OnHand = q },
            MovementKind.VendorReceipt => new StockDelta { OnHand = q, InTransit = -Math.Min(q, head.InTransit) },
            MovementKind.Sale => new StockDelta { OnHand = -q },
            MovementKind.Shipped => new StockDelta { OnHand = -q, Allocated = -q },
            MovementKind.Cancellation => new StockDelta { Allocated = -q },
            MovementKind.Return => StockDelta.OfStatus(line.Status, q) + new StockDelta { OnHand = q },
            MovementKind.Restock when line.Status == StockStatus.Sellable => new StockDelta { OnHand = q },
            MovementKind.Restock => StockDelta.OfStatus(line.Status, -q),
            MovementKind.TransferOut => new StockDelta { OnHand = -q },
            MovementKind.TransferIn => new StockDelta { OnHand = q, InTransit = -q },
            MovementKind.Shrink => StockDelta.OfStatus(line.Status, -q) + new StockDelta { OnHand = -q },
            MovementKind.Damage => new StockDelta { Damaged = q },
            MovementKind.Quarantine => new StockDelta { Quarantined = q },
            MovementKind.Withhold => new StockDelta { NonSellable = q },
            MovementKind.Adjustment => new StockDelta { OnHand = q },
            MovementKind.Count => new StockDelta { OnHand = q - head.OnHand },
            MovementKind.Announced => new StockDelta { InTransit = q },
            _ => throw new InvalidOperationException($"No accounting for {kind}."),
        };
    }

    private static StockEvent Movement(StockItem item, StockDelta delta) => new(item, StockEventKind.Movement, delta);
}
