namespace CartIntegrity;

/// <summary>One of the checks that a verdict rests on. Immutable.</summary>
/// <param name="Name">Which: <c>stock</c>, <c>facts</c> (fetching them), <c>price</c>, <c>limit</c>, <c>discontinued</c>, or the name of a storefront's own.</param>
/// <param name="Took">How long it took; checks run side by side, so the sum says nothing.</param>
/// <param name="End">How it ended.</param>
public sealed record CheckRun(string Name, TimeSpan Took, CheckEnd End);
