using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary><c>GET {base}/cart</c> and <c>GET {base}/token</c>.</summary>
internal sealed class CartEndpoints(
    CartAccess access, RequestCart requestCart, WatchTokens tokens, ICartSnapshots snapshots, SnapshotTokens wire, TimeProvider time)
{
    public const string TokenHeader = "X-Cart-Token";

    /// <summary>The request's own cart, or the token's.</summary>
    public async Task<IResult> GetCartAsync(HttpContext context)
    {
        if (access.Find(context, TokenOf(context), out var refusal) is not { } cart)
        {
            return refusal == TokenState.Missing ? Problems.Of(ProblemCodes.NoCart) : Problems.Of(refusal);
        }

        return await snapshots.FindAsync(cart, context.RequestAborted) is { } snapshot
            ? TypedResults.Json(wire.For(snapshot, Principal.Of(context.User)), WireJson.Default.WireSnapshot)
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
