namespace CartIntegrity;

/// <summary>A question about availability.</summary>
/// <param name="Skus">Which SKUs; the answer has their order. Duplicates are answered twice.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="ForCart">The asking cart: units held for it count as available to it. <c>null</c>: nobody's.</param>
public readonly record struct AvailabilityQuery(IReadOnlyList<Sku> Skus, ChannelId Channel, CartId? ForCart);
