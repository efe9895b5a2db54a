namespace CartIntegrity.AspNetCore;

/// <summary>A watch token as it is handed out: the right to watch one cart, for a time.</summary>
internal sealed record WatchToken(string Text, DateTimeOffset ExpiresAt);
