using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>How an order id ended. It ends once.</summary>
/// <param name="Committed">Committed, or abandoned.</param>
/// <param name="Hold">Committed: which hold was sold. Otherwise <c>default</c>.</param>
/// <param name="Lines">Committed: what was sold, and from where.</param>
public sealed record OrderEnd(bool Committed, HoldId Hold, ImmutableArray<HoldLine> Lines);
