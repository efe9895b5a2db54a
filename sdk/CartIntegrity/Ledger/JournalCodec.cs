using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>
/// The canonical byte layout of a journal record: a head that tells of the command, then its entries. A record has one hash, over all its bytes;
/// each entry contains the hash of the record with the item's entry before it.
/// </summary>
public static class JournalCodec
{
    /// <summary>
    /// The layout's number, the first byte of every record. A reader refuses numbers it does not know; it never skips. 4 tells of a hold whether it is an
    /// unverified shopper's, and is 2 otherwise. There is no 3: one flipped bit must not make a record one of another layout.
    /// </summary>
    public const byte Format = 4;

    /// <summary>The earliest layout that is read.</summary>
    public const byte EarliestFormat = 2;

    /// <summary>Reads a record.</summary>
    /// <param name="bytes">What was stored.</param>
    /// <exception cref="JournalFormatException">The bytes are damaged or of a newer format.</exception>
    public static JournalRecord Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new JournalReader(bytes);
        var record = JournalHeadCodec.Read(ref reader);
        var entries = ImmutableArray.CreateBuilder<JournalEntry>(reader.CountOf(JournalEntryCodec.LeastBytes));
        var count = entries.Capacity;
        for (var i = 0; i < count; i++)
        {
            entries.Add(JournalEntryCodec.Read(ref reader));
        }

        return reader.AtEnd
            ? record with { Entries = entries.MoveToImmutable() }
            : throw new JournalFormatException("there are bytes behind its end");
    }
}
