using CartIntegrity;

namespace DemoStore;

/// <summary>What a change of a cart came to.</summary>
/// <param name="Outcome">Whether it was done, or why not.</param>
/// <param name="Cart">The cart afterwards; <c>null</c> if there is none or the change made no sense for it.</param>
internal sealed record CartChanged(CartChangeOutcome Outcome, Cart? Cart);
