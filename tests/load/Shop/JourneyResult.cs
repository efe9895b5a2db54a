namespace CartIntegrity.Load;

/// <summary>How a journey ended.</summary>
/// <param name="End">In which way.</param>
/// <param name="Where">On which page, and why; for failures.</param>
/// <param name="Requests">How many requests it took.</param>
/// <param name="Placing">How long the shopper waited after "place order"; zero if it did not come to that.</param>
internal sealed record JourneyResult(JourneyEnd End, string Where, int Requests, TimeSpan Placing);
