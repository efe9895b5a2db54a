using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>The live line to a page. A page shows a watch token and is told about that one cart, for as long as the token is good.</summary>
internal sealed class CartHub(
    WatchTokens tokens, RequestCart requestCart, CartConnections connections, SnapshotTokens wire, ILogger<CartHub> log) : Hub
{
    /// <summary>What the client sends at most: a token and its envelope.</summary>
    public const int MaxMessageBytes = 4_096;

    /// <summary>Starts to watch, or goes on with a newer token. The connection is closed when the token's time is over.</summary>
    /// <param name="token">A watch token.</param>
    /// <exception cref="HubException">The token is refused, or there is no such cart; the message is a code.</exception>
    public async Task<WireSnapshot> Watch(string? token)
    {
        var principal = Principal.Of(Context.User);
        var ownCart = Context.GetHttpContext() is { } request ? requestCart.Find(request) : null;
        var state = tokens.Check(token, principal, ownCart, out var claim);
        if (state != TokenState.Valid)
        {
            throw Refused(ProblemCodes.Of(state));
        }

        if (connections.Open(Context.ConnectionId, claim, Context.Abort) is not { } connection)
        {
            throw Refused(ProblemCodes.TooManyConnections);
        }

        // A page that left before it had a place has been told to leave already; nobody would come back for it.
        if (Context.ConnectionAborted.IsCancellationRequested || await FirstSnapshotAsync(connection) is not { } snapshot)
        {
            connections.Remove(Context.ConnectionId);
            throw Refused(ProblemCodes.NoCart);
        }

        return wire.For(snapshot, principal);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        return Task.CompletedTask;
    }

    private async Task<CartSnapshot?> FirstSnapshotAsync(CartConnection connection)
    {
        try
        {
            return await connection.StartAsync(Context.ConnectionAborted);
        }
        catch
        {
            connections.Remove(Context.ConnectionId);
            throw;
        }
    }

    private HubException Refused(string code)
    {
        Log.WatchRefused(log, code);
        return new HubException(code);
    }
}
