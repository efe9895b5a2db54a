using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>The first part of a record: which command, when, and the hold after it.</summary>
internal static class JournalHeadCodec
{
    [Flags]
    private enum Has : ulong
    {
        Movement = 1,
        Source = 2,
        Remark = 4,
        Forced = 8,
        Refusal = 16,
        Order = 32,
        Hold = 64,
        Absorbed = 128,
        All = 255,
    }

    public static void Write(JournalBuffer to, in RecordHead record, long sequence, DateTimeOffset time)
    {
        to.Byte(JournalCodec.Format);
        to.Unsigned((ulong)sequence);
        to.Ticks(time);
        to.Byte((byte)record.Kind);
        to.Unsigned((ulong)FlagsOf(record));
        if (record.Movement is { } movement)
        {
            to.Byte((byte)movement);
        }

        if (record.Source is not null)
        {
            to.Text(record.Source);
            to.Text(record.Reference ?? "");
            to.Hash(record.Fingerprint);
        }

        WriteRest(to, record);
    }

    public static JournalRecord Read(ref JournalReader from)
    {
        var format = from.Byte();
        if (format is not (JournalCodec.EarliestFormat or JournalCodec.Format))
        {
            throw JournalFormatException.OfFormat(format);
        }

        var sequence = (long)from.Unsigned();
        var time = from.Ticks();
        var kind = from.Kind<RecordKind>();
        var has = (Has)from.Flags((ulong)Has.All);
        MovementKind? movement = has.HasFlag(Has.Movement) ? from.Kind<MovementKind>() : null;
        var named = has.HasFlag(Has.Source);
        return new JournalRecord
        {
            Sequence = sequence,
            Time = time,
            Kind = kind,
            Movement = movement,
            Source = named ? from.Text() : null,
            Reference = named ? from.Text() : null,
            Fingerprint = named ? from.Hash() : default,
            Remark = has.HasFlag(Has.Remark) ? from.Text() : null,
            Forced = has.HasFlag(Has.Forced),
            Refusal = has.HasFlag(Has.Refusal) ? from.Kind<Reason>() : Reason.None,
            Order = has.HasFlag(Has.Order) ? OrderId.Trusted(from.IdText()) : null,
            Hold = has.HasFlag(Has.Hold) ? HoldCodec.ReadHead(ref from, format) : null,
            Absorbed = has.HasFlag(Has.Absorbed) ? from.Id() : null,
        };
    }

    private static void WriteRest(JournalBuffer to, in RecordHead record)
    {
        if (record.Remark is not null)
        {
            to.Text(record.Remark);
        }

        if (record.Refusal != Reason.None)
        {
            to.Byte((byte)record.Refusal);
        }

        if (record.Order is { } order)
        {
            to.Text(order.Value);
        }

        if (record.Hold is { } hold)
        {
            HoldCodec.WriteHead(to, hold);
        }

        if (record.Absorbed is { } absorbed)
        {
            to.Id(absorbed);
        }
    }

    private static Has FlagsOf(in RecordHead record) =>
        (record.Movement is null ? 0 : Has.Movement)
        | (record.Source is null ? 0 : Has.Source)
        | (record.Remark is null ? 0 : Has.Remark)
        | (record.Forced ? Has.Forced : 0)
        | (record.Refusal == Reason.None ? 0 : Has.Refusal)
        | (record.Order is null ? 0 : Has.Order)
        | (record.Hold is null ? 0 : Has.Hold)
        | (record.Absorbed is null ? 0 : Has.Absorbed);
}
