using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>The bytes of a hold: its head in the journal, whole in a snapshot.</summary>
internal static class HoldCodec
{
    private const int LeastLineBytes = 8;
    private const int LeastDemandBytes = 3;

    public static void WriteHead(JournalBuffer to, Hold hold)
    {
        to.Id(hold.Id);
        to.Text(hold.Cart.Value);
        to.Text(hold.Channel.Value);
        to.Signed(hold.Revision);
        to.Unsigned((ulong)hold.Version);
        to.Byte((byte)hold.State);
        to.Ticks(hold.FirstHeldAt);
        to.Ticks(hold.ExpiresAt);
        to.Byte((byte)((hold.Payment?.ExpiresWithout is null ? 0 : 1) | (hold.Payment is null ? 0 : 2) | (hold.Order is null ? 0 : 4) | (hold.IsUnverified ? 8 : 0)));
        if (hold.Payment is { } payment)
        {
            to.Ticks(payment.FirstAt);
            if (payment.ExpiresWithout is { } expires)
            {
                to.Ticks(expires);
            }
        }

        if (hold.Order is { } order)
        {
            to.Text(order.Value);
        }

        to.Unsigned((ulong)hold.Unheld.Length);
        foreach (var demand in hold.Unheld)
        {
            to.Text(demand.Sku.Value);
            to.Unsigned((ulong)demand.Quantity);
        }
    }

    public static Hold ReadHead(ref JournalReader from, byte format)
    {
        var hold = new Hold
        {
            Id = from.Id(),
            Cart = CartId.Trusted(from.IdText()),
            Channel = ChannelId.Trusted(from.IdText()),
            Revision = from.Signed(),
            Version = (long)from.Unsigned(),
            State = from.Kind<HoldState>(),
            FirstHeldAt = from.Ticks(),
            ExpiresAt = from.Ticks(),
        };
        var has = from.Flags(format > JournalCodec.EarliestFormat ? 15UL : 7UL);
        if ((has & 3) == 1)
        {
            throw new JournalFormatException("a hold has the end of a payment and no payment");
        }

        return hold with
        {
            Payment = (has & 2) != 0 ? new HoldPayment(from.Ticks(), (has & 1) != 0 ? from.Ticks() : null) : null,
            Order = (has & 4) != 0 ? OrderId.Trusted(from.IdText()) : null,
            IsUnverified = (has & 8) != 0,
            Unheld = ReadDemands(ref from),
        };
    }

    public static void WriteLines(JournalBuffer to, ImmutableArray<HoldLine> lines)
    {
        to.Unsigned((ulong)lines.Length);
        foreach (var line in lines)
        {
            to.Text(line.Item.Sku.Value);
            to.Text(line.Item.Location.Value);
            to.Unsigned((ulong)line.Quantity);
            to.Unsigned((ulong)line.Promised);
            to.Unsigned(line.PromiseDate is { } date ? (ulong)date.DayNumber + 1 : 0);
            to.Byte(line.Ended ? (byte)1 : (byte)0);
        }
    }

    public static ImmutableArray<HoldLine> ReadLines(ref JournalReader from)
    {
        var lines = new HoldLine[from.CountOf(LeastLineBytes)];
        for (var i = 0; i < lines.Length; i++)
        {
            var item = new StockItem(Sku.Trusted(from.IdText()), LocationId.Trusted(from.IdText()));
            lines[i] = new HoldLine(item, from.Count(int.MaxValue), from.Count(int.MaxValue), ReadDate(ref from), from.Flags(1) != 0);
        }

        return ImmutableArray.Create(lines);
    }

    public static DateOnly? ReadDate(ref JournalReader from)
    {
        var day = from.Count(DateOnly.MaxValue.DayNumber + 1);
        return day == 0 ? null : DateOnly.FromDayNumber(day - 1);
    }

    private static ImmutableArray<Demand> ReadDemands(ref JournalReader from)
    {
        var count = from.CountOf(LeastDemandBytes);
        if (count == 0)
        {
            return [];
        }

        var demands = new Demand[count];
        for (var i = 0; i < count; i++)
        {
            demands[i] = new Demand(Sku.Trusted(from.IdText()), from.Count(int.MaxValue));
        }

        return ImmutableArray.Create(demands);
    }
}
