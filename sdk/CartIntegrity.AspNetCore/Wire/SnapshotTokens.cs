namespace CartIntegrity.AspNetCore;

/// <summary>Puts the token that renews a reader's right into a snapshot for them.</summary>
internal sealed class SnapshotTokens(WatchTokens tokens, TimeProvider time)
{
    public WireSnapshot For(CartSnapshot snapshot, string principal) => For(snapshot, principal, isChecking: false);

    public WireSnapshot For(CartSnapshot snapshot, string principal, bool isChecking)
    {
        var token = tokens.Issue(snapshot.Cart, principal);
        return new WireSnapshot(snapshot) { Checking = isChecking, Token = token, TokenRemaining = token.ExpiresAt - time.GetUtcNow() };
    }
}
