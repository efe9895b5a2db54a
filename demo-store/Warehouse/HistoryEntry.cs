using CartIntegrity;

namespace DemoStore;

/// <summary>One event of a stock item, with the journal record it stands in.</summary>
internal sealed record HistoryEntry(JournalRecord Record, JournalEntry Entry)
{
    /// <summary>The beginning of the hash of the event before this one; the chain shows that nothing was altered.</summary>
    public string ShortHash => Entry.PreviousHash.ToString()[..8];
}
