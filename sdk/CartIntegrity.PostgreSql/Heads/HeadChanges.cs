namespace CartIntegrity.PostgreSql;

/// <summary>SKUs whose heads changed since the table of heads was last brought up to date, by this server or another. Not thread-safe.</summary>
internal sealed class HeadChanges
{
    private readonly Dictionary<Sku, long> _skus = [];
    private readonly Dictionary<StockItem, long> _forced = [];

    public bool IsEmpty => _skus.Count == 0;

    /// <summary>The SKUs.</summary>
    public IReadOnlyCollection<Sku> Skus => _skus.Keys;

    /// <summary>Whether a forced correction is among an item's changes: then it may promise more than is there.</summary>
    public bool IsForced(StockItem item) => _forced.ContainsKey(item);

    /// <summary>Takes note of a batch of this server's own.</summary>
    public void Note(StockView batch)
    {
        if (NoteSkus(batch))
        {
            foreach (var record in batch.Records)
            {
                NoteForced(JournalCodec.Read(batch.Journal.Slice(record.Start, record.Length)));
            }
        }
    }

    /// <summary>Takes note of a record of the journal.</summary>
    public void Note(StockView folded, ReadOnlySpan<byte> record)
    {
        if (NoteSkus(folded))
        {
            NoteForced(JournalCodec.Read(record));
        }
    }

    /// <summary>Takes note of a record that a snapshot has folded already.</summary>
    public void Note(JournalRecord record)
    {
        foreach (var entry in record.Entries)
        {
            _skus[entry.Event.Item.Sku] = record.Sequence;
        }

        NoteForced(record);
    }

    /// <summary>Forgets what the table shows.</summary>
    /// <param name="sequence">The record up to which it was brought.</param>
    public void Forget(long sequence)
    {
        Forget(_skus, sequence);
        Forget(_forced, sequence);
    }

    /// <returns>Whether more is promised than is there: only then does it matter what was forced, and nearly no batch has that.</returns>
    private bool NoteSkus(StockView view)
    {
        var hasDeficit = false;
        foreach (var (sku, stock) in view.ChangedSkus)
        {
            _skus[sku] = view.Sequence;
            foreach (var head in stock.Heads)
            {
                hasDeficit |= head.Deficit > 0;
            }
        }

        return hasDeficit;
    }

    private void NoteForced(JournalRecord record)
    {
        if (record.Forced)
        {
            foreach (var entry in record.Entries)
            {
                _forced[entry.Event.Item] = record.Sequence;
            }
        }
    }

    private static void Forget<T>(Dictionary<T, long> changes, long sequence)
        where T : notnull
    {
        // Removing while reading is allowed, and what stays is little.
        foreach (var (what, latest) in changes)
        {
            if (latest <= sequence)
            {
                changes.Remove(what);
            }
        }
    }
}
