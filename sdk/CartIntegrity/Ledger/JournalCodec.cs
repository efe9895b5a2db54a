using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>
/// The canonical byte layout of a journal record: a head that tells of the command, then its entries. The hash of an entry covers the head and
/// the entry, and the entry contains the hash of the item's entry before it.
/// </summary>
public static class JournalCodec
{
    /// <summary>The layout's number, the first byte of every record. A reader refuses numbers it does not know; it never skips.</summary>
    public const byte Format = 1;

    /// <summary>Reads a record.</summary>
    /// <param name="bytes">What was stored.</param>
    /// <exception cref="JournalFormatException">The bytes are damaged or of a newer format.</exception>
    public static JournalRecord Read(ReadOnlySpan<byte> bytes) => Read(bytes, null);

    internal static JournalRecord Read(ReadOnlySpan<byte> bytes, List<EventHash>? hashes)
    {
        var reader = new JournalReader(bytes);
        var record = JournalHeadCodec.Read(ref reader);
        var headEnd = reader.Position;
        var entries = ImmutableArray.CreateBuilder<JournalEntry>(reader.CountOf(JournalEntryCodec.LeastBytes));
        var count = entries.Capacity;
        for (var i = 0; i < count; i++)
        {
            var start = reader.Position;
            entries.Add(JournalEntryCodec.Read(ref reader));
            hashes?.Add(HashOf(bytes[..headEnd], reader.Slice(start, reader.Position)));
        }

        return reader.AtEnd
            ? record with { Entries = entries.MoveToImmutable() }
            : throw new JournalFormatException("there are bytes behind its end");
    }

    internal static EventHash HashOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> entry)
    {
        const int OnStack = 1024;
        var size = head.Length + entry.Length;
        Span<byte> all = size <= OnStack ? stackalloc byte[OnStack] : new byte[size];
        head.CopyTo(all);
        entry.CopyTo(all[head.Length..]);
        return EventHash.Of(all[..size]);
    }
}
