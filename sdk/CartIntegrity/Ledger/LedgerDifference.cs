namespace CartIntegrity;

/// <summary>Something in the ledger that does not agree with itself.</summary>
/// <param name="Item">Which stock item; <c>null</c>: the ledger as a whole.</param>
/// <param name="Sequence">At which journal record it was found; 0: when comparing with the current state.</param>
/// <param name="What">What was expected and what was found.</param>
public sealed record LedgerDifference(StockItem? Item, long Sequence, string What);
