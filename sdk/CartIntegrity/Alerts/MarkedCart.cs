namespace CartIntegrity;

/// <summary>A cart that a pass has to look at.</summary>
/// <param name="Watched">Which cart.</param>
/// <param name="Cause">The change it is looked at for.</param>
/// <param name="Known">The cart as it was at the last look; <c>null</c>: it was never found.</param>
internal readonly record struct MarkedCart(WatchedCart Watched, AlertCause Cause, Cart? Known);
