using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>What the bytes of a journal must do: say the same when written again, and give the same state when folded (L4).</summary>
internal static class JournalBytes
{
    public static string? Problem(ILedgerStore store, TimeProvider time)
    {
        List<ReadOnlyMemory<byte>> journal = [.. store.ReadJournalAsync(0, CancellationToken.None).ToBlockingEnumerable()];
        foreach (var record in journal)
        {
            if (!WrittenAgain(JournalCodec.Read(record.Span)).AsSpan().SequenceEqual(record.Span))
            {
                return $"L4: record {JournalCodec.Read(record.Span).Sequence} has other bytes when it is written again";
            }
        }

        var copy = new JournalLedgerStore(time, journal);
        copy.OpenAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return Difference(store, copy) is { } difference ? $"L4: {difference}" : null;
    }

    /// <summary>The first thing in which two stores differ.</summary>
    public static string? Difference(ILedgerStore left, ILedgerStore right)
    {
        var (a, b) = (Checkpoint(left), Checkpoint(right));
        return a.Sequence != b.Sequence ? $"sequence {a.Sequence} and {b.Sequence}"
            : !a.Heads.SequenceEqual(b.Heads) ? $"heads {string.Join("; ", a.Heads)} and {string.Join("; ", b.Heads)}"
            : CheckpointText.Of(a.Holds) != CheckpointText.Of(b.Holds) ? $"holds\n{CheckpointText.Of(a.Holds)}\nand\n{CheckpointText.Of(b.Holds)}"
            : null;
    }

    public static byte[] WrittenAgain(JournalRecord record)
    {
        var buffer = new JournalBuffer();
        var head = new RecordHead
        {
            Kind = record.Kind,
            Movement = record.Movement,
            Source = record.Source,
            Reference = record.Reference,
            Remark = record.Remark,
            Forced = record.Forced,
            Fingerprint = record.Fingerprint,
            Refusal = record.Refusal,
            Order = record.Order,
            Hold = record.Hold,
            Absorbed = record.Absorbed,
        };
        JournalHeadCodec.Write(buffer, head, record.Sequence, record.Time);
        buffer.Unsigned((ulong)record.Entries.Length);
        foreach (var entry in record.Entries)
        {
            var before = StockHead.Empty(entry.Event.Item) with
            {
                Version = entry.Version - 1,
                LastSequence = entry.PreviousSequence,
                LastHash = entry.PreviousHash,
            };
            JournalEntryCodec.Write(buffer, entry.Event, before);
        }

        return buffer.Slice(0, buffer.Length).ToArray();
    }

    private static LedgerCheckpoint Checkpoint(ILedgerStore store) => store.ReadCheckpointAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
