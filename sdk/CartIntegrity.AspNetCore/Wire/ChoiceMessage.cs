using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>The body of <c>POST {base}/choices</c>. Unknown members are refused, so that nothing is ever half understood.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ChoiceMessage
{
    public required string Line { get; init; }

    public required ChoiceBody Choice { get; init; }

    /// <summary>The revision the shopper saw; <c>null</c>: meant whatever the cart has become since.</summary>
    public long? Revision { get; init; }
}
