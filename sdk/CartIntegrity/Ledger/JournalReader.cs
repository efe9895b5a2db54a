using System.Buffers.Binary;
using System.Text;

namespace CartIntegrity;

/// <summary>Reads what <see cref="JournalBuffer"/> wrote. Bytes that cannot be read raise <see cref="JournalFormatException"/>.</summary>
internal ref struct JournalReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position == _bytes.Length;

    public readonly ReadOnlySpan<byte> Slice(int start, int end) => _bytes[start..end];

    public byte Byte() => Take(1)[0];

    public ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new JournalFormatException("a number has more than ten bytes");
    }

    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Count(int most)
    {
        var count = Unsigned();
        return count <= (ulong)most ? (int)count : throw new JournalFormatException($"a count of {count} is over {most}");
    }

    public DateTimeOffset Ticks()
    {
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(Take(8));
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw new JournalFormatException("a time is out of range");
    }

    public EventHash Hash() => EventHash.Read(Take(EventHash.Size));

    public HoldId Id()
    {
        var bytes = Take(16);
        return new HoldId(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    public string Text() => Encoding.UTF8.GetString(Take(Count(4 * StockLimits.TextLength)));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_bytes.Length - Position < count)
        {
            throw new JournalFormatException("it ends in the middle of a value");
        }

        var taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }
}
