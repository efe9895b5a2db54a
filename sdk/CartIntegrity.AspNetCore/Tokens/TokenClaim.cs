namespace CartIntegrity.AspNetCore;

/// <summary>What a watch token says: who may watch which cart, until when.</summary>
internal readonly record struct TokenClaim(CartId Cart, string Principal, DateTimeOffset ExpiresAt);
