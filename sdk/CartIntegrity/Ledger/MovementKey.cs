namespace CartIntegrity;

/// <summary>The key of a movement: recorded again, it has no second effect.</summary>
/// <param name="Source">Who said so.</param>
/// <param name="Reference">The source's own number.</param>
public readonly record struct MovementKey(string Source, string Reference);
