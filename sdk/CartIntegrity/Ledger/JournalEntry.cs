namespace CartIntegrity;

/// <summary>A stock event with its place in the item's chain.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Version">The item's version that the event made; dense from 1 (L1).</param>
/// <param name="PreviousSequence">The journal record with the item's event before this one; 0 for the first.</param>
/// <param name="PreviousHash">The hash of that record (L3); zero when it is this very record, whose hash covers both events.</param>
public readonly record struct JournalEntry(StockEvent Event, long Version, long PreviousSequence, EventHash PreviousHash);
