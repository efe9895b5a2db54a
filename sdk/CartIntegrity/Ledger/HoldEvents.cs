namespace CartIntegrity;

/// <summary>The events of hold lines, each with the one delta its kind allows.</summary>
internal static class HoldEvents
{
    public static StockEvent Reserved(StockItem item, int units, int promised, DateOnly? date) =>
        new(item, StockEventKind.Reserved, new StockDelta { Reserved = units }) { Units = units, Promised = promised, PromiseDate = date };

    public static StockEvent Released(HoldLine line, int units, int promised) =>
        new(line.Item, StockEventKind.Released, new StockDelta { Reserved = -units }) { Units = units, Promised = promised };

    public static StockEvent Expired(HoldLine line) =>
        new(line.Item, StockEventKind.Expired, new StockDelta { Reserved = -line.Quantity }) { Units = line.Quantity, Promised = line.Promised };

    /// <summary>What is sold is what is true at that moment: the order keeps how many units come later and the date, whatever changes after it.</summary>
    public static StockEvent Committed(HoldLine line, StockHead head)
    {
        var promised = HeldNow.Promised(line, head, dead: 0);
        return Committed(line with { Promised = promised, PromiseDate = promised > 0 ? head.Settings.PromiseDate ?? line.PromiseDate : null });
    }

    public static StockEvent Committed(HoldLine line) =>
        new(line.Item, StockEventKind.Committed, new StockDelta { Reserved = -line.Quantity, Allocated = line.Quantity })
        {
            Units = line.Quantity,
            Promised = line.Promised,
            PromiseDate = line.PromiseDate,
        };

    public static StockEvent Moved(HoldLine line) =>
        new(line.Item, StockEventKind.Moved, default) { Units = line.Quantity, Promised = line.Promised, PromiseDate = line.PromiseDate };
}
