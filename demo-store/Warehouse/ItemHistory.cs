using CartIntegrity;

namespace DemoStore;

/// <summary>Reads an item's events from the journal, newest first.</summary>
internal sealed class ItemHistory(IInventoryLedger ledger)
{
    /// <summary>How many events a page shows.</summary>
    public const int PageSize = 30;

    /// <summary>
    /// The events up to a journal record. Every event names the record of the one before it, so the journal is followed backwards from the
    /// head and never read from its beginning.
    /// </summary>
    /// <param name="item">Whose events.</param>
    /// <param name="from">The newest record to show; 0: none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(StockItem item, long from, CancellationToken cancellationToken)
    {
        var entries = new List<HistoryEntry>();
        while (from > 0 && entries.Count < PageSize && await RecordAsync(from, item, cancellationToken) is { } record)
        {
            var own = record.Entries.Where(entry => entry.Event.Item == item).Reverse().ToArray();
            entries.AddRange(own.Select(entry => new HistoryEntry(record, entry)));
            from = own.Length == 0 ? 0 : own[^1].PreviousSequence;
        }

        return entries;
    }

    private async Task<JournalRecord?> RecordAsync(long sequence, StockItem item, CancellationToken cancellationToken)
    {
        await foreach (var record in ledger.JournalAsync(sequence - 1, item, cancellationToken))
        {
            return record.Sequence == sequence ? record : null;
        }

        return null;
    }
}
