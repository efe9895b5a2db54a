using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>The pages that watch carts on this server. Thread-safe.</summary>
internal sealed class CartConnections(
    IHubContext<CartHub> hub, ConnectionServices services, WebMetrics metrics, IOptions<CartIntegrityWebOptions> options)
{
    private readonly int _perCart = options.Value.ConnectionsPerCart;
    private readonly Lock _gate = new();

    // Guarded by _gate.
    private readonly Dictionary<string, CartConnection> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<CartId, int> _counts = [];

    /// <summary>Makes room for a page; one that watched before on the same connection goes on with the new claim.</summary>
    /// <returns>The page, not watching yet; <c>null</c>: the cart has as many connections as it may have.</returns>
    public CartConnection? Open(string connectionId, in TokenClaim claim, Action abort)
    {
        var connection = new CartConnection(claim, hub.Clients.Client(connectionId), abort, services);
        if (!TryPut(connectionId, connection, out var previous))
        {
            connection.Dispose();
            Log.TooManyConnections(services.Log, _perCart);
            return null;
        }

        previous?.Dispose();
        metrics.Watching(previous is null ? 1 : 0);
        Log.WatchStarted(services.Log);
        return connection;
    }

    public void Remove(string connectionId)
    {
        CartConnection? removed;
        lock (_gate)
        {
            if (!_byId.Remove(connectionId, out removed))
            {
                return;
            }

            DropUnderLock(removed.Cart);
        }

        removed.Dispose();
        metrics.Watching(-1);
    }

    private bool TryPut(string connectionId, CartConnection connection, out CartConnection? previous)
    {
        lock (_gate)
        {
            _byId.TryGetValue(connectionId, out previous);
            var others = _counts.GetValueOrDefault(connection.Cart) - (previous?.Cart == connection.Cart ? 1 : 0);
            if (others >= _perCart)
            {
                return false;
            }

            if (previous is not null)
            {
                DropUnderLock(previous.Cart);
            }

            _byId[connectionId] = connection;
            _counts[connection.Cart] = _counts.GetValueOrDefault(connection.Cart) + 1;
            return true;
        }
    }

    private void DropUnderLock(CartId cart)
    {
        if (--_counts[cart] == 0)
        {
            _counts.Remove(cart);
        }
    }
}
