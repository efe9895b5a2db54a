namespace CartIntegrity;

/// <summary>What a hold remembers of payment attempts.</summary>
/// <param name="FirstAt">When the first attempt began; bounds all attempts together.</param>
/// <param name="ExpiresWithout">While a payment is under way: when the hold would have died without it. Otherwise <c>null</c>.</param>
public sealed record HoldPayment(DateTimeOffset FirstAt, DateTimeOffset? ExpiresWithout);
