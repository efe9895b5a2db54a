namespace CartIntegrity.Load;

/// <summary>What a line of a <c>C</c> invoice comes down to, in units.</summary>
/// <param name="Cancelled">Of orders that are not shipped yet.</param>
/// <param name="Returned">Of shipped orders, or of orders before the month.</param>
/// <param name="Nothing">Of sales that this shop refused: there is nothing to cancel.</param>
internal readonly record struct TakenBack(long Cancelled, long Returned, long Nothing);
