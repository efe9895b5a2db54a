using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>A snapshot as it travels, with the token that renews the reader's right. The same for page, endpoint and hub.</summary>
/// <param name="Cart">What the shopper is shown.</param>
[JsonConverter(typeof(WireSnapshotConverter))]
internal sealed record WireSnapshot(CartSnapshot Cart)
{
    /// <summary>The check was not complete when this was written; the client asks for the cart.</summary>
    public bool Checking { get; init; }

    public WatchToken? Token { get; init; }

    /// <summary>How much longer the token is good for.</summary>
    public TimeSpan TokenRemaining { get; init; }
}
