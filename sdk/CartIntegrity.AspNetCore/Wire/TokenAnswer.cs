using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>The answer of <c>GET {base}/token</c>.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record TokenAnswer(string Token, long TokenExpiresInMs);
