namespace CartIntegrity;

/// <summary>A hold and the second in which it runs out.</summary>
internal readonly record struct ExpiryEntry(long Second, HoldId Hold);
