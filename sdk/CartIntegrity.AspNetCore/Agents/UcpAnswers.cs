using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// UCP's two shapes: what the shop says about the cart is HTTP 200 with the protocol's envelope, a missing cart included; what is wrong with the request is
/// an HTTP status with <c>code</c> and <c>content</c>.
/// </summary>
internal static class UcpAnswers
{
    public static IResult ProfileMissing() => Of(
        StatusCodes.Status400BadRequest, "invalid_profile_url", "Send the header UCP-Agent with the platform's profile: profile=\"https://platform.example/profile\".");

    public static IResult Problem(HttpContext context, string code, string content)
    {
        switch (code)
        {
            case ProblemCodes.NoCart:
                return AgentJson.Of(UcpCart.NotFound(content));
            case ProblemCodes.TokenForeign:
                return Of(StatusCodes.Status403Forbidden, "forbidden", content);
            case ProblemCodes.Busy:
                context.Response.Headers.RetryAfter = "5";
                return Of(StatusCodes.Status503ServiceUnavailable, "service_unavailable", content);
            default:
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"ucp\"";
                return Of(StatusCodes.Status401Unauthorized, "unauthorized", content);
        }
    }

    private static IResult Of(int status, string code, string content) => AgentJson.Of(new JsonObject { ["code"] = code, ["content"] = content }, status);
}
