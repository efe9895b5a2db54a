using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>A choice as the client sends it back; titles and pictures do not come back.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ChoiceBody
{
    public required string Kind { get; init; }

    public int? Quantity { get; init; }

    public string? Sku { get; init; }

    /// <summary>Accept price: the price the shopper was shown, so that a newer one is not accepted unseen.</summary>
    public string? Price { get; init; }

    /// <summary>Backorder: the date the shopper was shown, so that a later one is not accepted unseen.</summary>
    public DateOnly? PromiseDate { get; init; }
}
