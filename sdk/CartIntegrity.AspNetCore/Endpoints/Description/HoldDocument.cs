using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>A hold as OpenAPI describes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record HoldDocument
{
    [Description("held, inPayment, expired or committed.")]
    public required string State { get; init; }

    [Description("Until the hold ends; 0 when it has.")]
    public required long RemainingMs { get; init; }

    [Description("The reservation window that a change starts anew.")]
    public required long WindowMs { get; init; }
}
