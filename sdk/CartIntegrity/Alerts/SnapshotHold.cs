namespace CartIntegrity;

/// <summary>The hold of a cart as a shopper sees it.</summary>
/// <param name="State">Where it stands; a hold whose time is over reads expired, swept or not.</param>
/// <param name="Remaining">How much longer it lives; zero when it has ended.</param>
/// <param name="Window">The reservation window that a change starts anew.</param>
public sealed record SnapshotHold(HoldState State, TimeSpan Remaining, TimeSpan Window);
