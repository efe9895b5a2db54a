using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a batch of the ledger changed, told after it was committed (P3). A hint: the ledger is the truth (P1).</summary>
/// <param name="Sequence">The latest journal record of the batch.</param>
/// <param name="Skus">SKUs of which at least one stock item changed; no duplicates.</param>
/// <param name="Carts">Carts whose hold changed, with the revision it answers now; so a change made in another tab or on another server is seen.</param>
public sealed record LedgerChange(long Sequence, ImmutableArray<Sku> Skus, ImmutableArray<CartRevision> Carts);
