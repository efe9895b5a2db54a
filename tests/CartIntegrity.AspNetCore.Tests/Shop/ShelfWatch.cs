using System.Runtime.CompilerServices;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A watch that a test drives: it tells the subscribers of a cart when the test says so.</summary>
internal sealed class ShelfWatch(ICartSnapshots snapshots) : ICartWatch
{
    private readonly Lock _gate = new();
    private readonly List<(CartId Cart, ICartSubscriber Subscriber)> _subscribers = [];

    public async ValueTask<CartWatching> WatchAsync(CartId cart, ICartSubscriber subscriber, CancellationToken cancellationToken = default)
    {
        var snapshot = await snapshots.FindAsync(cart, cancellationToken);
        lock (_gate)
        {
            _subscribers.Add((cart, subscriber));
        }

        return New(cart, snapshot, () => Stop(subscriber));
    }

    public void Changed(CartId cart)
    {
        var snapshot = snapshots.FindAsync(cart).AsTask().GetAwaiter().GetResult()!;
        foreach (var subscriber in Of(cart))
        {
            subscriber.Offer(snapshot);
        }
    }

    public int Count(CartId cart) => Of(cart).Length;

    public ICartSubscriber[] Of(CartId cart)
    {
        lock (_gate)
        {
            return [.. _subscribers.Where(s => s.Cart == cart).Select(s => s.Subscriber)];
        }
    }

    private void Stop(ICartSubscriber subscriber)
    {
        lock (_gate)
        {
            _subscribers.RemoveAll(s => ReferenceEquals(s.Subscriber, subscriber));
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern CartWatching New(CartId cart, CartSnapshot? snapshot, Action stop);
}
