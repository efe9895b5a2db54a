using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>A finding as OpenAPI describes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record FindingDocument
{
    [Description("priceChanged, overLimit, discontinued, or one of the storefront's own.")]
    public required string Code { get; init; }

    public decimal? From { get; init; }

    public decimal? To { get; init; }

    [Description("The price as shoppers read it.")]
    public string? ToText { get; init; }

    public int? Limit { get; init; }

    [Description("What a check of the storefront's own says.")]
    public string? Text { get; init; }
}
