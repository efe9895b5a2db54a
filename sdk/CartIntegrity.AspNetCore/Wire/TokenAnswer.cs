namespace CartIntegrity.AspNetCore;

/// <summary>The answer of <c>GET {base}/token</c>.</summary>
internal sealed record TokenAnswer(string Token, long TokenExpiresInMs);
