using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>A cart as the storefront has it: an immutable picture at one revision.</summary>
/// <param name="Id">Which cart.</param>
/// <param name="Revision">
/// Raised by the storefront with every change. What arrives with an older revision is refused as superseded and changes nothing.
/// </param>
/// <param name="Lines">The lines in the shopper's order; at most <see cref="StockLimits.LinesPerCommand"/>.</param>
public sealed record Cart(CartId Id, long Revision, ImmutableArray<CartLine> Lines)
{
    /// <summary>Through which channel the cart buys. Default: the web shop.</summary>
    public ChannelId Channel { get; init; } = ChannelId.Web;

    /// <summary>Who shops, if known. Default: unknown.</summary>
    public ShopperId? Shopper { get; init; }
}
