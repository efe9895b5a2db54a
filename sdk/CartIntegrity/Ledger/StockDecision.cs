namespace CartIntegrity;

/// <summary>What the decider came to: at most one journal record with its events, and the answer for the caller.</summary>
/// <param name="Record">The record without its sequence, time and entries; <c>null</c>: nothing is stored.</param>
/// <param name="Events">What happens to which stock items, in order.</param>
/// <param name="Result">The answer.</param>
internal readonly record struct StockDecision(JournalRecord? Record, List<StockEvent> Events, LedgerResult Result)
{
    /// <summary>An answer that changes nothing.</summary>
    public static StockDecision Nothing(LedgerResult result) => new(null, [], result);
}
