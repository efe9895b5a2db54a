using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>Which cart a reader may see: the same rule for everything that answers a cart.</summary>
internal sealed class CartAccess(RequestCart requestCart, WatchTokens tokens)
{
    /// <summary>
    /// The request's own cart, or the token's. Somebody with a cart of their own needs no token, so an old one does no harm; one for another cart
    /// is refused all the same, because the page it comes from is not about this cart.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="token">The token it came with; <c>null</c>: none.</param>
    /// <param name="refusal"><see cref="TokenState.Missing"/>: neither a cart nor a token; otherwise what is wrong with the token.</param>
    public CartId? Find(HttpContext context, string? token, out TokenState refusal)
    {
        var ownCart = requestCart.Find(context);
        refusal = tokens.Check(token, Principal.Of(context.User), ownCart, out var claim);
        return refusal == TokenState.Foreign || (ownCart is null && refusal != TokenState.Valid) ? null : ownCart ?? claim.Cart;
    }
}
