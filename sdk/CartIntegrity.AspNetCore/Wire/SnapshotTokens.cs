namespace CartIntegrity.AspNetCore;

/// <summary>Puts the token that renews a reader's right into a snapshot for them.</summary>
internal sealed class SnapshotTokens(WatchTokens tokens, TimeProvider time)
{
    public WireSnapshot For(CartSnapshot snapshot, string principal) => For(snapshot, principal, isChecking: false);

    /// <summary>For a reader who was given a token before.</summary>
    public WireSnapshot For(CartSnapshot snapshot, string principal, WatchToken? latest) => For(snapshot, principal, isChecking: false, latest);

    public WireSnapshot For(CartSnapshot snapshot, string principal, bool isChecking, WatchToken? latest = null)
    {
        var token = tokens.Issue(snapshot.Cart, principal, latest);
        return new WireSnapshot(snapshot) { Checking = isChecking, Token = token, TokenRemaining = token.ExpiresAt - time.GetUtcNow() };
    }
}
