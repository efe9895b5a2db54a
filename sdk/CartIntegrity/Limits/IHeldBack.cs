using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>
/// What limits kept a cart from holding when it was last held on this server: for pages that explain it. Kept in memory, for an hour at the most.
/// Thread-safe.
/// </summary>
public interface IHeldBack
{
    /// <summary>Lines that a limit held back, ordinal by SKU; empty: none, or not known.</summary>
    /// <param name="cart">Which cart.</param>
    ImmutableArray<HeldBackLine> Of(CartId cart);
}
