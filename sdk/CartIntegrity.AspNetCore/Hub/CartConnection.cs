using Microsoft.AspNetCore.SignalR;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// One page that watches its cart. It has one slot with the newest snapshot, so a page that reads slowly gets fewer snapshots and delays nobody.
/// Thread-safe.
/// </summary>
internal sealed class CartConnection : ICartSubscriber, IDisposable
{
    private readonly Lock _gate = new();
    private readonly TokenClaim _claim;
    private readonly IClientProxy _page;
    private readonly ConnectionServices _services;
    private readonly Action _abort;
    private readonly ITimer _expiry;

    // One send at a time uses it.
    private WatchToken? _token;

    // Guarded by _gate.
    private CartSnapshot? _slot;
    private AlertCause? _cause;
    private CartWatching? _watching;
    private bool _isSending;
    private bool _hasEnded;

    public CartConnection(TokenClaim claim, IClientProxy page, Action abort, ConnectionServices services)
    {
        (_claim, _page, _abort, _services) = (claim, page, abort, services);
        var remaining = claim.ExpiresAt - services.Time.GetUtcNow();
        _expiry = services.Time.CreateTimer(
            static on => ((CartConnection)on!).End(), this, remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public CartId Cart => _claim.Cart;

    /// <summary>Starts to watch and answers the first snapshot; <c>null</c>: there is no such cart.</summary>
    public async Task<CartSnapshot?> StartAsync(CancellationToken cancellationToken)
    {
        var watching = await _services.Watch.WatchAsync(_claim.Cart, this, cancellationToken);
        lock (_gate)
        {
            if (!_hasEnded)
            {
                _watching = watching;
                return watching.Snapshot;
            }
        }

        // The page left while the cart was being read.
        watching.Dispose();
        return null;
    }

    public void Offer(CartSnapshot snapshot) => Put(snapshot, cause: null);

    public void Offer(CartSnapshot snapshot, AlertCause cause) => Put(snapshot, cause);

    /// <summary>Puts a snapshot into the slot and sees to it that it is sent; never waits.</summary>
    private void Put(CartSnapshot snapshot, AlertCause? cause)
    {
        lock (_gate)
        {
            // Another cart's snapshot would be a defect of the watch; it would still go to nobody.
            if (_hasEnded || snapshot.Cart != _claim.Cart)
            {
                return;
            }

            // The page has been waiting since the first change it has not heard of.
            (_slot, _cause) = (snapshot, _slot is null ? cause : _cause ?? cause);
            if (_isSending)
            {
                return;
            }

            _isSending = true;
        }

        _ = SendAsync();
    }

    /// <summary>Nothing is sent from here on.</summary>
    public void Dispose()
    {
        CartWatching? watching;
        lock (_gate)
        {
            (_hasEnded, _slot, watching, _watching) = (true, null, _watching, null);
        }

        _expiry.Dispose();
        watching?.Dispose();
    }

    /// <summary>The right to watch has ended: the page has to come back with another token.</summary>
    private void End()
    {
        Dispose();
        Log.WatchEnded(_services.Log);
        _abort();
    }

    private async Task SendAsync()
    {
        try
        {
            while (Take() is var (snapshot, cause) && snapshot is not null)
            {
                // Decided again at every message (P4): a timer may be late, the clock is not.
                if (_services.Time.GetUtcNow() >= _claim.ExpiresAt)
                {
                    End();
                    return;
                }

                using var span = _services.Trail.Start(snapshot, cause);
                var message = _services.Wire.For(snapshot, _claim.Principal, _token);
                _token = message.Token;
                await _page.SendAsync("cart", message);
                _services.Trail.Sent(snapshot, cause);
            }
        }
        catch (Exception exception)
        {
            Log.SendFailed(_services.Log, exception);
            End();
        }
    }

    private (CartSnapshot? Snapshot, AlertCause? Cause) Take()
    {
        lock (_gate)
        {
            var taken = (_slot, _cause);
            (_slot, _cause) = (null, null);
            _isSending = taken._slot is not null;
            return taken;
        }
    }
}
