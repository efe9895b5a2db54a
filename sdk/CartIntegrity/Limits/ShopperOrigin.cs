namespace CartIntegrity;

/// <summary>
/// Who asks for a hold, as far as <see cref="HoldLimits"/> care. Never stored and never logged: the journal keeps <see cref="IsVerified"/> alone.
/// Immutable.
/// </summary>
/// <param name="IsVerified">Whether the shop knows the shopper: signed in, say. Others share a part of each item (<see cref="HoldLimits.UnverifiedShare"/>).</param>
public sealed record ShopperOrigin(bool IsVerified)
{
    /// <summary>The shopper; a pseudonym will do. <c>null</c>: nobody but the cart is known, and the limits of a shopper are the cart's.</summary>
    public ShopperId? Shopper { get; init; }

    /// <summary>A pseudonym of the range of addresses the request came from; 0: not known, or not to be limited.</summary>
    public ulong AddressRange { get; init; }
}
