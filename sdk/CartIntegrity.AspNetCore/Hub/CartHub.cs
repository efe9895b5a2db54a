using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>The live line to a page. A page shows a watch token and is told about that one cart, for as long as the token is good.</summary>
internal sealed class CartHub(
    WatchTokens tokens, RequestCart requestCart, CartConnections connections, ICartSnapshots snapshots, SnapshotTokens wire, ILogger<CartHub> log) : Hub
{
    /// <summary>What the client sends at most: a token and its envelope.</summary>
    public const int MaxMessageBytes = 4_096;

    /// <summary>Starts to watch, or goes on with a newer token. The connection is closed when the token's time is over.</summary>
    /// <param name="token">A watch token.</param>
    public async Task<WireSnapshot> Watch(string? token)
    {
        var principal = Principal.Of(Context.User);
        var ownCart = Context.GetHttpContext() is { } request ? requestCart.Find(request) : null;
        var state = tokens.Check(token, principal, ownCart, out var claim);
        if (state != TokenState.Valid)
        {
            throw Refused(ProblemCodes.Of(state));
        }

        // Watching starts before the cart is read: a change in between is then sent, and the client drops the older of the two.
        if (!connections.TryWatch(Context.ConnectionId, claim, Context.Abort))
        {
            throw Refused(ProblemCodes.TooManyConnections);
        }

        return await snapshots.FindAsync(claim.Cart, Context.ConnectionAborted) is { } snapshot
            ? wire.For(snapshot, principal)
            : throw CartIsGone();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        return Task.CompletedTask;
    }

    private HubException CartIsGone()
    {
        connections.Remove(Context.ConnectionId);
        return Refused(ProblemCodes.NoCart);
    }

    private HubException Refused(string code)
    {
        Log.TokenRefused(log, code);
        return new HubException(code);
    }
}
