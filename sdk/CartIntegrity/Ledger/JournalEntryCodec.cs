namespace CartIntegrity;

/// <summary>The bytes of one entry: the event and its place in the item's chain.</summary>
internal static class JournalEntryCodec
{
    /// <summary>No entry has fewer bytes: a hash and twelve values of a byte or more.</summary>
    public const int LeastBytes = EventHash.Size + 12;

    public static void Write(JournalBuffer to, in StockEvent change, StockHead before)
    {
        to.Text(change.Item.Sku.Value);
        to.Text(change.Item.Location.Value);
        to.Byte((byte)change.Kind);
        to.Unsigned((ulong)before.Version + 1);
        to.Unsigned((ulong)before.LastSequence);
        to.Hash(before.LastHash);
        WriteDelta(to, change.Delta);
        to.Unsigned((ulong)change.Units);
        to.Unsigned((ulong)change.Promised);
        to.Unsigned(change.PromiseDate is { } date ? (ulong)date.DayNumber + 1 : 0);
        if (change.Settings is { } settings)
        {
            to.Byte(1);
            WriteSettings(to, settings);
        }
        else
        {
            to.Byte(0);
        }
    }

    public static JournalEntry Read(ref JournalReader from)
    {
        var item = new StockItem(Sku.Trusted(from.IdText()), LocationId.Trusted(from.IdText()));
        var kind = from.Kind<StockEventKind>();
        var version = (long)from.Unsigned();
        var previousSequence = (long)from.Unsigned();
        var previousHash = from.Hash();
        var change = new StockEvent(item, kind, ReadDelta(ref from))
        {
            Units = from.Count(int.MaxValue),
            Promised = from.Count(int.MaxValue),
            PromiseDate = HoldCodec.ReadDate(ref from),
            Settings = from.Flags(1) != 0 ? ReadSettings(ref from) : null,
        };
        return new JournalEntry(change, version, previousSequence, previousHash);
    }

    public static void WriteSettings(JournalBuffer to, StockSettings settings)
    {
        to.Unsigned((ulong)settings.BackorderAllowance);
        to.Unsigned(settings.PromiseDate is { } date ? (ulong)date.DayNumber + 1 : 0);
        to.Byte(settings.IsPreorder ? (byte)1 : (byte)0);
    }

    public static StockSettings ReadSettings(ref JournalReader from) => new()
    {
        BackorderAllowance = (long)from.Unsigned(),
        PromiseDate = HoldCodec.ReadDate(ref from),
        IsPreorder = from.Flags(1) != 0,
    };

    /// <summary>A byte that tells which numbers change, then those numbers: most events change one or two of seven.</summary>
    private static void WriteDelta(JournalBuffer to, in StockDelta delta)
    {
        ReadOnlySpan<long> numbers =
            [delta.OnHand, delta.Reserved, delta.Allocated, delta.Damaged, delta.Quarantined, delta.NonSellable, delta.InTransit];
        var mask = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            mask |= numbers[i] == 0 ? 0 : 1 << i;
        }

        to.Byte((byte)mask);
        foreach (var number in numbers)
        {
            if (number != 0)
            {
                to.Signed(number);
            }
        }
    }

    private static StockDelta ReadDelta(ref JournalReader from)
    {
        var mask = from.Flags(127);
        return new StockDelta
        {
            OnHand = (mask & 1) != 0 ? from.Signed() : 0,
            Reserved = (mask & 2) != 0 ? from.Signed() : 0,
            Allocated = (mask & 4) != 0 ? from.Signed() : 0,
            Damaged = (mask & 8) != 0 ? from.Signed() : 0,
            Quarantined = (mask & 16) != 0 ? from.Signed() : 0,
            NonSellable = (mask & 32) != 0 ? from.Signed() : 0,
            InTransit = (mask & 64) != 0 ? from.Signed() : 0,
        };
    }
}
