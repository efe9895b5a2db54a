using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;

namespace CartIntegrity.AspNetCore;

/// <summary>The latest alerts of the latest carts, for the "why" badge: kept in Development only. Thread-safe.</summary>
internal sealed class RecentAlerts(IHostEnvironment environment, TimeProvider time)
{
    private const int Carts = 200;
    private const int PerCart = 5;

    private readonly bool _isOn = environment.IsDevelopment();
    private readonly Lock _gate = new();

    // Changed under _gate.
    private readonly GenerationCache<CartId, Kept> _byCart = new(Carts);

    public void Add(CartSnapshot snapshot, TimeSpan after)
    {
        if (!_isOn)
        {
            return;
        }

        lock (_gate)
        {
            var before = _byCart.TryGet(snapshot.Cart, out var kept) ? kept.Alerts : [];
            var alert = new SentAlert(time.GetUtcNow(), after, snapshot.Version);
            _byCart.Set(snapshot.Cart, new Kept([alert, .. before.Take(PerCart - 1)]));
        }
    }

    /// <summary>The latest first.</summary>
    public ImmutableArray<SentAlert> Of(CartId cart) => _byCart.TryGet(cart, out var kept) ? kept.Alerts : [];

    private sealed record Kept(ImmutableArray<SentAlert> Alerts);
}
