using System.Buffers.Binary;
using System.Text;

namespace CartIntegrity;

/// <summary>
/// Bytes of the journal's canonical layout, written at the end of one growing array. Not thread-safe.
/// </summary>
/// <remarks>
/// Numbers are variable-length (7 bits a byte, low first), signed ones zigzag; texts are UTF-8 with their length before them. Every value has
/// exactly one form, so equal records have equal bytes and equal hashes.
/// </remarks>
public sealed class JournalBuffer
{
    private byte[] _bytes = new byte[16 * 1024];

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    /// <summary>Part of what has been written.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">How long it is.</param>
    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(0, Length).Slice(start, length);

    /// <summary>Part of what has been written, as memory; valid until the next <see cref="Clear"/> or write.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">How long it is.</param>
    public ReadOnlyMemory<byte> Memory(int start, int length) => _bytes.AsMemory(start, length);

    /// <summary>Starts anew and keeps the array.</summary>
    public void Clear() => Length = 0;

    internal void Byte(byte value) => Reserve(1)[0] = value;

    internal void Unsigned(ulong value)
    {
        var room = Room(10);
        var used = 0;
        while (value >= 0x80)
        {
            room[used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        room[used++] = (byte)value;
        Length += used;
    }

    internal void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    internal void Ticks(DateTimeOffset time) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), time.UtcTicks);

    internal void Hash(EventHash hash) => hash.Write(Reserve(EventHash.Size));

    internal void Text(string text)
    {
        var room = Room(5 + (text.Length * 3));
        if (text.Length < 0x80 / 3)
        {
            // The length fits one byte whatever the characters are, so the text can be written behind it at once.
            var short7 = Encoding.UTF8.GetBytes(text, room[1..]);
            room[0] = (byte)short7;
            Length += 1 + short7;
            return;
        }

        Unsigned((ulong)Encoding.UTF8.GetByteCount(text));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    internal void Id(HoldId id)
    {
        var room = Reserve(16);
        BinaryPrimitives.WriteUInt64BigEndian(room, id.High);
        BinaryPrimitives.WriteUInt64BigEndian(room[8..], id.Low);
    }

    internal void TruncateTo(int length) => Length = length;

    private Span<byte> Reserve(int count)
    {
        var room = Room(count)[..count];
        Length += count;
        return room;
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        return _bytes.AsSpan(Length);
    }
}
