namespace CartIntegrity;

/// <summary>The byte layout of a whole <see cref="ResidentState"/>: a start from which folding the journal goes on.</summary>
internal static class ResidentSnapshot
{
    /// <summary>The layout's number. A snapshot of another number is ignored, and the journal folded from its beginning.</summary>
    public const byte Format = 3;

    /// <summary>The earliest layout that is read: 3 tells of a hold whether it is an unverified shopper's, and is 2 otherwise.</summary>
    private const byte EarliestFormat = 2;

    private const int Most = 500_000_000;

    public static void WriteStart(JournalBuffer to, long sequence, DateTimeOffset time)
    {
        to.Byte(Format);
        to.Unsigned((ulong)sequence);
        to.Ticks(time);
    }

    public static (long Sequence, DateTimeOffset Time, byte Format) ReadStart(ref JournalReader from)
    {
        var format = from.Byte();
        return format is >= EarliestFormat and <= Format
            ? ((long)from.Unsigned(), from.Ticks(), format)
            : throw new JournalFormatException($"the snapshot has format {format}, and this version reads {Format}");
    }

    public static void WriteHeads(JournalBuffer to, IReadOnlyCollection<SkuStock> stocks)
    {
        to.Unsigned((ulong)stocks.Count);
        foreach (var stock in stocks)
        {
            to.Text(stock.Sku.Value);
            to.Unsigned((ulong)stock.Heads.Length);
            foreach (var head in stock.Heads)
            {
                WriteHead(to, head);
            }
        }
    }

    public static void ReadHeads(ref JournalReader from, Action<SkuStock> put)
    {
        for (var left = from.Count(Most); left > 0; left--)
        {
            var sku = Sku.Trusted(from.IdText());
            var heads = new StockHead[from.Count(Most)];
            for (var i = 0; i < heads.Length; i++)
            {
                heads[i] = ReadHead(ref from, sku);
            }

            put(new SkuStock(sku, heads));
        }
    }

    public static void WriteHolds(JournalBuffer to, Dictionary<HoldId, Hold> holds, Dictionary<CartId, HoldId> carts)
    {
        to.Unsigned((ulong)holds.Count);
        foreach (var hold in holds.Values)
        {
            HoldCodec.WriteHead(to, hold);
            HoldCodec.WriteLines(to, hold.Lines);
            to.Byte(carts.TryGetValue(hold.Cart, out var latest) && latest == hold.Id ? (byte)1 : (byte)0);
        }
    }

    public static void ReadHolds(ref JournalReader from, byte format, Action<HoldId, Hold> put, Dictionary<CartId, HoldId> carts)
    {
        for (var left = from.Count(Most); left > 0; left--)
        {
            var hold = HoldCodec.ReadHead(ref from, format);
            hold = hold with { Lines = HoldCodec.ReadLines(ref from) };
            put(hold.Id, hold);
            if (from.Flags(1) != 0)
            {
                carts[hold.Cart] = hold.Id;
            }
        }
    }

    public static void WriteKeys(JournalBuffer to, Dictionary<OrderId, OrderEnd> orders, Dictionary<MovementKey, MovementAnswer> answers)
    {
        to.Unsigned((ulong)orders.Count);
        foreach (var (order, end) in orders)
        {
            to.Text(order.Value);
            to.Byte(end.Committed ? (byte)1 : (byte)0);
            to.Id(end.Hold);
            HoldCodec.WriteLines(to, end.Lines);
        }

        to.Unsigned((ulong)answers.Count);
        foreach (var (key, answer) in answers)
        {
            to.Text(key.Source);
            to.Text(key.Reference);
            to.Hash(answer.Fingerprint);
            to.Unsigned((ulong)answer.Sequence);
            to.Byte((byte)answer.Refusal);
        }
    }

    public static void ReadKeys(ref JournalReader from, Dictionary<OrderId, OrderEnd> orders, Dictionary<MovementKey, MovementAnswer> answers)
    {
        for (var left = from.Count(Most); left > 0; left--)
        {
            var order = OrderId.Trusted(from.IdText());
            var committed = from.Flags(1) != 0;
            orders[order] = new OrderEnd(committed, from.Id(), HoldCodec.ReadLines(ref from));
        }

        for (var left = from.Count(Most); left > 0; left--)
        {
            var key = new MovementKey(from.Text(), from.Text());
            answers[key] = new MovementAnswer(from.Hash(), (long)from.Unsigned(), from.Kind<Reason>());
        }

        if (!from.AtEnd)
        {
            throw new JournalFormatException("there are bytes behind the snapshot's end");
        }
    }

    private static void WriteHead(JournalBuffer to, StockHead head)
    {
        to.Text(head.Item.Location.Value);
        to.Unsigned((ulong)head.Version);
        to.Unsigned((ulong)head.LastSequence);
        to.Hash(head.LastHash);
        ReadOnlySpan<long> numbers =
            [head.OnHand, head.Reserved, head.Allocated, head.Damaged, head.Quarantined, head.NonSellable, head.InTransit];
        foreach (var number in numbers)
        {
            to.Signed(number);
        }

        JournalEntryCodec.WriteSettings(to, head.Settings);
    }

    private static StockHead ReadHead(ref JournalReader from, Sku sku) => new()
    {
        Item = new StockItem(sku, LocationId.Trusted(from.IdText())),
        Version = (long)from.Unsigned(),
        LastSequence = (long)from.Unsigned(),
        LastHash = from.Hash(),
        OnHand = from.Signed(),
        Reserved = from.Signed(),
        Allocated = from.Signed(),
        Damaged = from.Signed(),
        Quarantined = from.Signed(),
        NonSellable = from.Signed(),
        InTransit = from.Signed(),
        Settings = JournalEntryCodec.ReadSettings(ref from),
    };
}
