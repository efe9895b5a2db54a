using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>A line as OpenAPI describes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record LineDocument
{
    public required string Line { get; init; }

    public required string Sku { get; init; }

    public string? Title { get; init; }

    [Description("The language of the title. Absent: that of the page.")]
    public string? Lang { get; init; }

    public string? Url { get; init; }

    public string? Image { get; init; }

    public required int Quantity { get; init; }

    [Description("later or notify. Absent: buy.")]
    public string? Intent { get; init; }

    [Description("What the stock says.")]
    [JsonConverter(typeof(CamelCaseEnumConverter<VerdictKind>))]
    public required VerdictKind Kind { get; init; }

    [Description("Of this line's verdict; it only grows.")]
    public required long Version { get; init; }

    [Description("Units held for this cart on this line. Absent: 0.")]
    public int? Held { get; init; }

    [Description("What can be had for this line, its own hold included. Absent: more than the shop tells, or not known.")]
    public int? Available { get; init; }

    [Description("In what time units held by others may come back, at the earliest.")]
    public long? ReturnsInMs { get; init; }

    [Description("For when promised units are expected.")]
    public DateOnly? PromiseDate { get; init; }

    [Description("How many of the held units are promised rather than on hand.")]
    public int? Promised { get; init; }

    [Description("Backorder, preorder: how many units are there at once; the others come at the promise date.")]
    public int? Now { get; init; }

    [Description("The shopper has to agree to the promise before the line can be ordered. Absent: no.")]
    public bool? Asks { get; init; }

    [Description("What the other checks found. Absent: nothing.")]
    public FindingDocument[]? Findings { get; init; }

    [Description("What the shopper can do, in the order to offer it. Absent: there is nothing to decide.")]
    public ChoiceDocument[]? Choices { get; init; }
}
