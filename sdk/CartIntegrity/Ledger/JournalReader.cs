using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace CartIntegrity;

/// <summary>Reads what <see cref="JournalBuffer"/> wrote. Bytes that cannot be read raise <see cref="JournalFormatException"/>.</summary>
internal ref struct JournalReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    private int Position { get; set; }

    public readonly bool AtEnd => Position == _bytes.Length;

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
                // Every value has exactly one form: no idle byte at its end, no bit beyond the 64th.
                return (next != 0 || shift == 0) && (shift < 63 || next == 1)
                    ? value
                    : throw new JournalFormatException("a number is not in its one form");
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

    public string Text()
    {
        try
        {
            return Strict.GetString(Take(Count(4 * StockLimits.TextLength)));
        }
        catch (DecoderFallbackException damage)
        {
            throw new JournalFormatException("a text is no UTF-8", damage);
        }
    }

    /// <summary>A text that is an id: it was checked before it was written, so all that can be wrong with it here is damage.</summary>
    public string IdText()
    {
        var text = Text();
        return text.Length is > 0 and <= Identifier.MaxLength ? text : throw new JournalFormatException($"an id has {text.Length} characters");
    }

    /// <summary>A member of an enum, as a byte. One that is not known is refused, never skipped.</summary>
    public T Kind<T>()
        where T : struct, Enum
    {
        var number = Byte();
        var kind = Unsafe.BitCast<int, T>(number);
        return Enum.IsDefined(kind) ? kind : throw new JournalFormatException($"{typeof(T).Name} {number} is unknown: use a newer CartIntegrity");
    }

    /// <summary>Flags that tell which values follow. One that is not known is refused: what it stands for would be skipped.</summary>
    public ulong Flags(ulong known)
    {
        var flags = Unsigned();
        return (flags & ~known) == 0 ? flags : throw new JournalFormatException($"flags {flags:x} are unknown: use a newer CartIntegrity");
    }

    /// <summary>How many things follow, each of at least so many bytes: no more than the bytes that are left can hold.</summary>
    public int CountOf(int leastBytesEach) => Count((_bytes.Length - Position) / leastBytesEach);

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
