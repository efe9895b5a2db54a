using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a commit or an abandonment came to.</summary>
public sealed record CommitResult : LedgerResult
{
    /// <summary>What was sold, and from which location; empty unless the order is committed.</summary>
    public ImmutableArray<HoldLine> Lines { get; init; } = [];

    /// <summary>Whether the order had ended before this call and this is the first answer again.</summary>
    public bool Replayed { get; init; }

    /// <summary>Refused because others have the units: SKUs that are missing.</summary>
    public ImmutableArray<Sku> Missing { get; init; } = [];
}
