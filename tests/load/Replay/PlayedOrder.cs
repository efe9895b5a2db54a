namespace CartIntegrity.Load;

/// <summary>An order of the replay.</summary>
/// <param name="CommittedAt">When it was sold.</param>
/// <param name="Sold">What of it can still be cancelled, and after shipping, what can still come back.</param>
internal sealed record PlayedOrder(DateTimeOffset CommittedAt, BoughtUnits Sold);
