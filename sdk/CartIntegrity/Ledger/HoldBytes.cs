using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>
/// A whole hold as bytes, for stores that keep holds in rows: the layout of snapshots. It belongs to the row, not to the journal; it may be
/// read by any later version.
/// </summary>
public static class HoldBytes
{
    /// <summary>Writes a hold with its lines.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="hold">The hold.</param>
    public static void Write(JournalBuffer to, Hold hold)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(hold);
        HoldCodec.WriteHead(to, hold);
        HoldCodec.WriteLines(to, hold.Lines);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">What it wrote.</param>
    /// <exception cref="JournalFormatException">The bytes are damaged or of a newer version.</exception>
    public static Hold Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new JournalReader(bytes);
        var hold = HoldCodec.ReadHead(ref reader);
        return hold with { Lines = HoldCodec.ReadLines(ref reader) };
    }

    /// <summary>Writes the lines an order was sold.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="lines">The lines.</param>
    public static void WriteLines(JournalBuffer to, ImmutableArray<HoldLine> lines)
    {
        ArgumentNullException.ThrowIfNull(to);
        HoldCodec.WriteLines(to, lines);
    }

    /// <summary>Reads what <see cref="WriteLines"/> wrote.</summary>
    /// <param name="bytes">What it wrote.</param>
    /// <exception cref="JournalFormatException">The bytes are damaged or of a newer version.</exception>
    public static ImmutableArray<HoldLine> ReadLines(ReadOnlySpan<byte> bytes)
    {
        var reader = new JournalReader(bytes);
        return HoldCodec.ReadLines(ref reader);
    }
}
