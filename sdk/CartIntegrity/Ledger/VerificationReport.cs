using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a verification of the journal came to.</summary>
/// <param name="Records">How many journal records were read.</param>
/// <param name="Events">How many events (entries) they hold.</param>
/// <param name="Items">How many stock items they concern.</param>
/// <param name="Differences">Everything that does not agree; empty when the ledger is sound. At most <see cref="MostDifferences"/>.</param>
public sealed record VerificationReport(long Records, long Events, int Items, ImmutableArray<LedgerDifference> Differences)
{
    /// <summary>How many differences are listed at the most.</summary>
    public const int MostDifferences = 1_000;

    /// <summary>Whether nothing was found.</summary>
    public bool IsSound => Differences.IsEmpty;
}
