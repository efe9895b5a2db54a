using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>An offered choice as OpenAPI describes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ChoiceDocument
{
    [Description("Send it back with what it needs; a client leaves out those it does not know.")]
    [JsonConverter(typeof(CamelCaseEnumConverter<ChoiceKind>))]
    public required ChoiceKind Kind { get; init; }

    public int? Quantity { get; init; }

    public string? Sku { get; init; }

    [Description("Backorder: for when the units are expected.")]
    public DateOnly? PromiseDate { get; init; }

    public string? Title { get; init; }

    [Description("The language of the title. Absent: that of the page.")]
    public string? Lang { get; init; }

    public string? Price { get; init; }

    public string? Url { get; init; }

    public string? Image { get; init; }
}
