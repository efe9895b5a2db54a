using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CartIntegrity.AspNetCore;

/// <summary>The endpoints for shopping agents, for OpenAPI. What their answers look like is the protocols' to say: docs/agents.md names the schemas.</summary>
internal static class AgentDescriptions
{
    public static EndpointDescription Ucp { get; } = new(
        "CartIntegrity.GetUcpCart", $"The cart as the Universal Commerce Protocol {UcpCart.Version} has it.", Shape(WithUcpAgent),
        Answer(StatusCodes.Status200OK, "shopping/cart.json; where there is no cart, error_response.json."),
        Answer(StatusCodes.Status400BadRequest, "invalid_profile_url"),
        Answer(StatusCodes.Status401Unauthorized, "unauthorized"),
        Answer(StatusCodes.Status403Forbidden, "forbidden"),
        Answer(StatusCodes.Status503ServiceUnavailable, "service_unavailable"));

    public static EndpointDescription Acp { get; } = new(
        "CartIntegrity.GetAcpCart", $"The cart as the Agentic Commerce Protocol {AcpCart.Version} has it.", Shape(WithApiVersion),
        Answer(StatusCodes.Status200OK, "schema.cart.json#/$defs/Cart"),
        Answer(StatusCodes.Status400BadRequest, "missing_api_version, unsupported_api_version"),
        Answer(StatusCodes.Status401Unauthorized, "unauthorized"),
        Answer(StatusCodes.Status403Forbidden, "forbidden"),
        Answer(StatusCodes.Status404NotFound, "not_found"),
        Answer(StatusCodes.Status503ServiceUnavailable, "service_unavailable"));

    private static MethodInfo Shape(Delegate shape) => shape.Method;

    private static ProducesResponseTypeMetadata Answer(int status, string description) =>
        new(status, typeof(JsonObject), ["application/json"]) { Description = description };

    private static void WithUcpAgent(
        [FromHeader(Name = AgentHeaders.UcpAgent), Description("profile=\"https://…\"")] string agent,
        [FromHeader(Name = CartEndpoints.TokenHeader), Description("A watch token; Authorization: Bearer does as well.")] string? token) => _ = (agent, token);

    private static void WithApiVersion(
        [FromHeader(Name = AgentHeaders.ApiVersion), Description(AcpCart.Version)] string version,
        [FromHeader(Name = CartEndpoints.TokenHeader), Description("A watch token; Authorization: Bearer does as well.")] string? token) => _ = (version, token);
}
