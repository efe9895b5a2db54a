namespace CartIntegrity;

/// <summary>What the decider came to: at most one journal record with its events, and the answer for the caller.</summary>
/// <param name="Record">The record; without a kind, nothing is stored.</param>
/// <param name="Events">What happens to which stock items, in order. May be the view's own list: use it before the next decision.</param>
/// <param name="Result">The answer.</param>
internal readonly record struct StockDecision(RecordHead Record, List<StockEvent> Events, LedgerResult Result)
{
    private static readonly List<StockEvent> s_none = [];

    /// <summary>Whether anything is to be stored.</summary>
    public bool IsChange => Record.Kind != 0;

    /// <summary>An answer that changes nothing.</summary>
    public static StockDecision Nothing(LedgerResult result) => new(default, s_none, result);

    /// <summary>A record without events.</summary>
    public static StockDecision Of(in RecordHead record, LedgerResult result) => new(record, s_none, result);
}
