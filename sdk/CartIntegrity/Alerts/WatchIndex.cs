using System.Diagnostics;

namespace CartIntegrity;

/// <summary>
/// Which carts are watched and which SKUs concern them, and what has changed since the last pass. Marks are sets, so they never outgrow what is
/// watched. Thread-safe; nothing foreign runs under its lock.
/// </summary>
internal sealed class WatchIndex : IDisposable
{
    // Guards everything below, the watched carts and their subscriptions included.
    private readonly Lock _gate = new();
    private readonly WatchedCarts _carts = new();
    private readonly Dictionary<Sku, HashSet<WatchedCart>> _bySku = [];
    private readonly Dictionary<Sku, AlertCause> _changedSkus = [];
    private readonly Dictionary<WatchedCart, AlertCause> _changedCarts = [];
    private readonly HashSet<Sku> _looked = [];
    private readonly TimeProvider _time;
    private TaskCompletionSource _somethingChanged = NewSignal();
    private long _heard;

    public WatchIndex(TimeProvider time) => _time = time;

    /// <summary>Completes when something is marked.</summary>
    public Task SomethingChanged
    {
        get
        {
            lock (_gate)
            {
                return _somethingChanged.Task;
            }
        }
    }

    /// <summary>How many changes were heard; taken before a cart is looked at, it tells afterwards whether one came in between.</summary>
    public long Heard => Volatile.Read(ref _heard);

    /// <summary>Adds a subscriber, with an oldest one of the cart let go when there are too many: of the language that most of them have.</summary>
    public (WatchedCart Watched, bool OldestLetGo) Add(CartId cart, WatchLanguage language, Subscription subscription, int most)
    {
        lock (_gate)
        {
            var watched = _carts.Watch(cart, language);
            watched.Subscriptions.Add(subscription);
            var tooMany = _carts.CountOf(cart) > most;
            if (tooMany)
            {
                _carts.FullestOf(cart).Subscriptions.RemoveAt(0);
            }

            return (watched, tooMany);
        }
    }

    /// <summary>Takes a subscriber away; with the last one the cart is forgotten.</summary>
    public void Remove(WatchedCart watched, Subscription subscription)
    {
        lock (_gate)
        {
            if (!watched.Subscriptions.Remove(subscription) || watched.Subscriptions.Count > 0)
            {
                return;
            }

            _carts.Forget(watched);
            _changedCarts.Remove(watched);
            IndexUnderLock(watched, []);
            watched.Timer?.Dispose();
            watched.Timer = null;
        }
    }

    public void Mark(CartId cart)
    {
        lock (_gate)
        {
            _heard++;
            foreach (var watched in _carts.Of(cart))
            {
                MarkUnderLock(watched, Now());
            }
        }
    }

    /// <summary>Marks what a batch of the ledger changed; called on the ledger's own loop, so it only notes what is watched.</summary>
    public void Mark(LedgerChange change)
    {
        lock (_gate)
        {
            _heard++;
            AlertCause? cause = null;
            foreach (var sku in change.Skus)
            {
                if (_bySku.ContainsKey(sku) && _changedSkus.TryAdd(sku, cause ??= Now()))
                {
                    _somethingChanged.TrySetResult();
                }
            }

            foreach (var cart in change.Carts)
            {
                foreach (var watched in _carts.Of(cart.Cart))
                {
                    MarkUnderLock(watched, cause ??= Now());
                }
            }
        }
    }

    /// <summary>Takes the marks: the carts to look at. What is marked from now on is for the next pass.</summary>
    public List<MarkedCart> TakeMarked()
    {
        lock (_gate)
        {
            foreach (var (sku, cause) in _changedSkus)
            {
                if (_bySku.TryGetValue(sku, out var carts))
                {
                    foreach (var watched in carts)
                    {
                        _changedCarts.TryAdd(watched, cause);
                    }
                }
            }

            var marked = new List<MarkedCart>(_changedCarts.Count);
            foreach (var (watched, cause) in _changedCarts)
            {
                marked.Add(new MarkedCart(watched, cause, watched.Seen));
            }

            _changedSkus.Clear();
            _changedCarts.Clear();
            if (_somethingChanged.Task.IsCompleted)
            {
                _somethingChanged = NewSignal();
            }

            return marked;
        }
    }

    /// <summary>
    /// Notes what a cart depends on now. When that differs from before, a change that came in while the cart was looked at may have been missed, or a newer
    /// look overtaken: the cart is marked again.
    /// </summary>
    /// <param name="watched">Which cart.</param>
    /// <param name="look">What was seen; <c>null</c>: there is no such cart, and no SKU concerns it.</param>
    /// <param name="heardBefore"><see cref="Heard"/> before it was looked at.</param>
    public void Settle(WatchedCart watched, CartLook? look, long heardBefore)
    {
        lock (_gate)
        {
            watched.Failures = 0;
            if (watched.Subscriptions.Count == 0)
            {
                return;
            }

            watched.Seen = look?.Cart;

            // One set serves all looks, under the lock: a set for each would be garbage ten thousand times when an item sells out.
            _looked.Clear();
            look?.AddSkus(_looked);
            if (_looked.SetEquals(watched.Skus))
            {
                return;
            }

            IndexUnderLock(watched, _looked);
            if (_heard != heardBefore)
            {
                MarkUnderLock(watched, Now());
            }
        }
    }

    /// <summary>Notes a failure.</summary>
    /// <returns>How many there were in a row.</returns>
    public int Fail(WatchedCart watched)
    {
        lock (_gate)
        {
            return ++watched.Failures;
        }
    }

    /// <summary>Marks the cart again after a time; a later call replaces an earlier one.</summary>
    public void WakeAfter(WatchedCart watched, TimeSpan delay)
    {
        lock (_gate)
        {
            if (watched.Subscriptions.Count == 0)
            {
                return;
            }

            watched.Timer ??= _time.CreateTimer(_ => Wake(watched), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            watched.Timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Gives the subscription what it shows now, unless it would see no difference or shows something newer.</summary>
    /// <returns>Whether it is to be offered.</returns>
    public bool TryShow(Subscription subscription, ShownSnapshot next)
    {
        lock (_gate)
        {
            var shown = subscription.Shown;
            if (shown is not null && (next.Snapshot.IsOlderThan(shown.Snapshot) || !shown.DiffersFrom(next)))
            {
                return false;
            }

            subscription.Shown = next;
            return true;
        }
    }

    public Subscription[] SubscriptionsOf(WatchedCart watched)
    {
        lock (_gate)
        {
            return [.. watched.Subscriptions];
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var watched in _carts.All)
            {
                watched.Timer?.Dispose();
                watched.Timer = null;
            }

            _carts.Clear();
            _bySku.Clear();
        }
    }

    private void Wake(WatchedCart watched)
    {
        lock (_gate)
        {
            if (watched.Subscriptions.Count > 0)
            {
                MarkUnderLock(watched, Now());
            }
        }
    }

    /// <summary>A change that happens now; on the ledger's own loop the current span is the batch that made it.</summary>
    private AlertCause Now() => new(_time.GetTimestamp(), Spans.AreHeard && Activity.Current is { } current ? current.Context : default);

    private void MarkUnderLock(WatchedCart watched, AlertCause cause)
    {
        _changedCarts.TryAdd(watched, cause);
        _somethingChanged.TrySetResult();
    }

    private void IndexUnderLock(WatchedCart watched, HashSet<Sku> skus)
    {
        foreach (var before in watched.Skus)
        {
            if (!skus.Contains(before) && _bySku.TryGetValue(before, out var carts) && carts.Remove(watched) && carts.Count == 0)
            {
                _bySku.Remove(before);
            }
        }

        foreach (var sku in skus)
        {
            if (watched.Skus.Contains(sku))
            {
                continue;
            }

            if (!_bySku.TryGetValue(sku, out var carts))
            {
                _bySku.Add(sku, carts = []);
            }

            carts.Add(watched);
        }

        watched.Skus.Clear();
        watched.Skus.UnionWith(skus);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
