namespace CartIntegrity;

/// <summary>Where whoever asks for a hold stands with the limits that this process remembers; an input of the decision.</summary>
/// <param name="Entry">What is remembered of them, or <c>null</c>.</param>
/// <param name="Full">Which limit keeps them from holding another cart, if any.</param>
/// <param name="IsFullInCarts">Whether one would if this were not the checkout.</param>
internal readonly record struct HoldStanding(HolderEntry? Entry, HoldLimit Full, bool IsFullInCarts)
{
    /// <summary>How often the SKU was let go unpaid, and when the last time.</summary>
    public UnpaidEnd EndsOf(Sku sku, DateTimeOffset now, HoldLimits limits) => limits.UnpaidEnds is null || Entry is null ? default : Entry.EndsOf(sku, now, limits);
}
