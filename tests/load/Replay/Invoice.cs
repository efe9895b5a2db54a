namespace CartIntegrity.Load;

/// <summary>An invoice of the retailer.</summary>
/// <param name="Customer">Who; empty when the file does not say.</param>
/// <param name="Time">When, by the shop's clock.</param>
/// <param name="IsCancellation">A leading <c>C</c>: something is cancelled or comes back.</param>
/// <param name="Lines">Its usable lines in the file's order.</param>
internal sealed record Invoice(string Customer, DateTimeOffset Time, bool IsCancellation, List<SaleLine> Lines);
