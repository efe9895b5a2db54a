using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary><c>GET {base}/cart</c> and <c>GET {base}/token</c>.</summary>
internal sealed class CartEndpoints(RequestCart requestCart, WatchTokens tokens, ICartSnapshots snapshots, SnapshotTokens wire, TimeProvider time)
{
    public const string TokenHeader = "X-Cart-Token";

    /// <summary>
    /// The request's own cart, or the token's. Somebody with a cart of their own needs no token, so an old one does no harm; one for another cart
    /// is refused all the same, because the page it comes from is not about this cart.
    /// </summary>
    public async Task<IResult> GetCartAsync(HttpContext context)
    {
        var ownCart = requestCart.Find(context);
        var principal = Principal.Of(context.User);
        var state = tokens.Check(TokenOf(context), principal, ownCart, out var claim);
        if (state == TokenState.Foreign)
        {
            return Problems.Of(state);
        }

        if (ownCart is null && state != TokenState.Valid)
        {
            return state == TokenState.Missing ? Problems.Of(ProblemCodes.NoCart) : Problems.Of(state);
        }

        return await snapshots.FindAsync(ownCart ?? claim.Cart, context.RequestAborted) is { } snapshot
            ? TypedResults.Json(wire.For(snapshot, principal), WireJson.Default.WireSnapshot)
            : Problems.Of(ProblemCodes.NoCart);
    }

    public IResult GetToken(HttpContext context)
    {
        if (requestCart.Find(context) is not { } cart)
        {
            return Problems.Of(ProblemCodes.NoCart);
        }

        var token = tokens.Issue(cart, Principal.Of(context.User));
        var remaining = (long)(token.ExpiresAt - time.GetUtcNow()).TotalMilliseconds;
        return TypedResults.Json(new TokenAnswer(token.Text, remaining), WireJson.Default.TokenAnswer);
    }

    public static string? TokenOf(HttpContext context) => context.Request.Headers[TokenHeader] is [{ Length: > 0 } only] ? only : null;
}
