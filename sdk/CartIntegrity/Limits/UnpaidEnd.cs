namespace CartIntegrity;

/// <summary>How often a holder has let a SKU go unpaid.</summary>
/// <param name="Sku">Which SKU.</param>
/// <param name="Count">How often.</param>
/// <param name="Last">When, the last time.</param>
/// <param name="Hold">In which hold, the last time: each hold counts once, also when its batch is decided again.</param>
internal readonly record struct UnpaidEnd(Sku Sku, int Count, DateTimeOffset Last, HoldId Hold);
