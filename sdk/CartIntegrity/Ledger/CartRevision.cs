namespace CartIntegrity;

/// <summary>A cart at a revision.</summary>
/// <param name="Cart">Which cart.</param>
/// <param name="Revision">Which revision.</param>
public readonly record struct CartRevision(CartId Cart, long Revision);
