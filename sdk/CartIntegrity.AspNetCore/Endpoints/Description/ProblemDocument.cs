using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>An error as OpenAPI describes it (RFC 9457).</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ProblemDocument
{
    [Description("urn:cart-integrity: and the code.")]
    public string? Type { get; init; }

    [Description("A sentence a shopper may read, in the language of the request.")]
    public string? Title { get; init; }

    public int Status { get; init; }

    [Description("A stable code for programs.")]
    public required ProblemCodeDocument Code { get; init; }
}
