using CartIntegrity;

namespace DemoStore;

/// <summary>One event of a stock item, with the journal record it stands in.</summary>
internal sealed record HistoryEntry(JournalRecord Record, JournalEntry Entry)
{
    /// <summary>What happened, for people.</summary>
    public string What => JournalWords.What(Record, Entry.Event);

    /// <summary>Which numbers changed and by how much.</summary>
    public string Changes => JournalWords.Changes(Entry.Event);

    /// <summary>Who said so and under which number.</summary>
    public string By => JournalWords.By(Record);

    /// <summary>The beginning of the hash of the event before this one; the chain shows that nothing was altered.</summary>
    public string ShortHash => Entry.PreviousHash.ToString()[..8];
}
