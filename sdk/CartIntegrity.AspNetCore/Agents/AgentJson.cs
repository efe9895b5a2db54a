using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>An answer as JSON, with letters of every script as they are.</summary>
internal static class AgentJson
{
    // Never inside a page, so nothing needs escaping but what JSON itself says.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Of(JsonObject body, int status = StatusCodes.Status200OK) =>
        TypedResults.Text(body.ToJsonString(Json), "application/json", statusCode: status);
}
