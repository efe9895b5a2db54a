using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>The state of a ledger at one moment.</summary>
/// <param name="Sequence">Its latest record.</param>
/// <param name="Heads">All heads, ordinal by item.</param>
/// <param name="Holds">All holds that have not ended.</param>
public sealed record LedgerCheckpoint(long Sequence, ImmutableArray<StockHead> Heads, ImmutableArray<Hold> Holds);
