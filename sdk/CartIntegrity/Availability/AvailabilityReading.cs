using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>Availability of several SKUs at one moment of the ledger, with the asking cart's hold.</summary>
/// <param name="Skus">One answer for each SKU asked, in the order asked.</param>
public sealed record AvailabilityReading(ImmutableArray<SkuAvailability> Skus)
{
    /// <summary>The cart's latest hold, also when it has ended; <c>null</c>: none is known, or no cart asked.</summary>
    public Hold? Hold { get; init; }

    /// <summary>
    /// The latest journal record the answer rests on; of two readings the one with the higher sequence is newer, also when two servers read the same
    /// store. 0: the ledger is empty.
    /// </summary>
    public long Sequence { get; init; }

    /// <summary>How much longer the hold lives, by the store's clock; zero when it has ended.</summary>
    public TimeSpan HoldRemaining { get; init; }
}
