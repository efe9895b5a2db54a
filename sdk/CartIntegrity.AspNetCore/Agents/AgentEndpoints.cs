using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// <c>GET {base}/cart/ucp</c> and <c>GET {base}/cart/acp</c>: the cart as shopping agents read it, under the same rule who may read it as
/// <c>GET {base}/cart</c>. What goes wrong is told in the protocol's own shape.
/// </summary>
internal sealed class AgentEndpoints(CartAccess access, AgentCarts carts, AgentTexts texts, ILogger<AgentEndpoints> log)
{
    public Task<IResult> GetUcpAsync(HttpContext context)
    {
        AgentHeaders.EchoRequestId(context);
        return AgentHeaders.NamesProfile(context)
            ? AnswerAsync(context, UcpCart.Of, UcpAnswers.Problem)
            : Task.FromResult(UcpAnswers.ProfileMissing());
    }

    public Task<IResult> GetAcpAsync(HttpContext context)
    {
        AgentHeaders.EchoRequestId(context);
        var version = AgentHeaders.Single(context, AgentHeaders.ApiVersion);
        return version == AcpCart.Version
            ? AnswerAsync(context, AcpCart.Of, AcpAnswers.Problem)
            : Task.FromResult(AcpAnswers.WrongVersion(version));
    }

    private async Task<IResult> AnswerAsync(
        HttpContext context, Func<AgentCart, AgentTexts, JsonObject> body, Func<HttpContext, string, string, IResult> problem)
    {
        if (access.Find(context, AgentHeaders.TokenOf(context), out var refusal) is not { } id)
        {
            var code = ProblemCodes.Of(refusal);
            return problem(context, code, texts.Problem(code));
        }

        try
        {
            return await carts.FindAsync(id, context) is { } cart
                ? AgentJson.Of(body(cart, texts))
                : problem(context, ProblemCodes.NoCart, texts.Problem(ProblemCodes.NoCart));
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            Log.AgentCartFailed(log, failure);
            return problem(context, ProblemCodes.Busy, texts.Problem(ProblemCodes.Busy));
        }
    }
}
