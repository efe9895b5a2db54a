using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>ACP's answers: a cart, or an HTTP status with the flat error <c>type</c>, <c>code</c>, <c>message</c>.</summary>
internal static class AcpAnswers
{
    private const string InvalidRequest = "invalid_request";

    /// <param name="version">What the request asked for; <c>null</c>: nothing.</param>
    public static IResult WrongVersion(string? version)
    {
        var body = version is null
            ? Error(InvalidRequest, "missing_api_version", $"Send the header API-Version: {AcpCart.Version}.")
            : Error(InvalidRequest, "unsupported_api_version", $"This API version is not supported; send API-Version: {AcpCart.Version}.");
        body["supported_versions"] = new JsonArray(AcpCart.Version);
        return AgentJson.Of(body, StatusCodes.Status400BadRequest);
    }

    public static IResult Problem(HttpContext context, string code, string message)
    {
        switch (code)
        {
            case ProblemCodes.NoCart:
                return AgentJson.Of(Error(InvalidRequest, "not_found", message), StatusCodes.Status404NotFound);
            case ProblemCodes.TokenForeign:
                return AgentJson.Of(Error(InvalidRequest, "forbidden", message), StatusCodes.Status403Forbidden);
            case ProblemCodes.Busy:
                context.Response.Headers.RetryAfter = "5";
                return AgentJson.Of(Error("service_unavailable", "service_unavailable", message), StatusCodes.Status503ServiceUnavailable);
            default:
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"acp\"";
                return AgentJson.Of(Error(InvalidRequest, "unauthorized", message), StatusCodes.Status401Unauthorized);
        }
    }

    private static JsonObject Error(string type, string code, string message) => new() { ["type"] = type, ["code"] = code, ["message"] = message };
}
