using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>
/// Hears every change of the ledger and tells those who look at a cart it concerns on this server: a SKU that changes a thousand times a second is one
/// look at each of its carts per <see cref="Window"/>, and a snapshot goes out only where something shown has changed. Memory is bounded by what is
/// watched. Thread-safe.
/// </summary>
/// <remarks>It has no thread of its own: the host runs <see cref="RunAsync"/> (the web package does, in a hosted service); tests call <see cref="RunOnceAsync"/>.</remarks>
public sealed class CartWatch : ICartWatch, IDisposable
{
    /// <summary>The most subscribers of one cart; beyond, the oldest is let go, of the language that most of them have.</summary>
    public const int MostSubscribersPerCart = 100;

    /// <summary>Carts looked at side by side in a pass.</summary>
    private const int CartsSideBySide = 8;

    /// <summary>Carts read with one question where the storefront can: enough that the question costs little of each, few enough that the first need not wait for the last.</summary>
    private const int CartsPerQuestion = 50;

    /// <summary>Carts looked at before what sends their snapshots has its turn. With all looks first, half of the shoppers were told a fifth later.</summary>
    private const int CartsPerTurn = 8;

    /// <summary>Longest chain of plugs in one look: the cart, the checks, the facts, the alternatives.</summary>
    private const int CallsPerLook = 4;

    private static readonly TimeSpan AfterHoldEnds = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ShortestRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UnverifiedRetry = TimeSpan.FromSeconds(5);

    private readonly WatchIndex _index;
    private readonly CartSnapshots _snapshots;
    private readonly TimeLimit _timeLimit;
    private readonly TimeProvider _time;
    private readonly ILogger<CartWatch> _logger;
    private readonly IDisposable _feed;
    private int _running;

    internal CartWatch(ILedgerFeed feed, CartSnapshots snapshots, SnapshotRules rules, TimeProvider time, ILogger<CartWatch> logger)
    {
        _index = new WatchIndex(time);
        _snapshots = snapshots;
        _timeLimit = rules.NewTimeLimit(CallsPerLook);
        _time = time;
        _logger = logger;
        _feed = feed.Subscribe(_index.Mark);
    }

    /// <summary>The shortest time between two passes, and so between two looks at a cart: 100 ms. The first change after a quiet time is told at once.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc />
    public async ValueTask<CartWatching> WatchAsync(CartId cart, ICartSubscriber subscriber, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var subscription = new Subscription(subscriber);
        var (watched, oldestLetGo) = _index.Add(cart, WatchLanguage.Current, subscription, MostSubscribersPerCart);
        if (oldestLetGo)
        {
            AlertLog.TooManySubscribers(_logger, cart, MostSubscribersPerCart);
        }

        try
        {
            var heard = _index.Heard;
            var look = await _snapshots.LookAsync(cart, cancellationToken).ConfigureAwait(false);
            if (Settle(watched, look, heard) is { } shown)
            {
                _index.TryShow(subscription, shown);
            }

            return new CartWatching(cart, look?.Snapshot, () => _index.Remove(watched, subscription));
        }
        catch
        {
            _index.Remove(watched, subscription);
            throw;
        }
    }

    /// <inheritdoc />
    public void Changed(CartId cart) => _index.Mark(cart);

    /// <summary>Passes whenever something has changed, until the token is cancelled. Run by the host, once.</summary>
    /// <param name="cancellationToken">Ends the loop; the task then completes without an error.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await _index.SomethingChanged.WaitAsync(cancellationToken).ConfigureAwait(false);
                await PassAsync(onAllCores: true, cancellationToken).ConfigureAwait(false);
                await Task.Delay(Window, _time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>One pass: looks at every cart that something has changed for, and tells its subscribers. A change that arrives meanwhile is for the next pass.</summary>
    /// <param name="cancellationToken">Gives up; carts that were not looked at yet are not looked at any more.</param>
    /// <returns>How many carts were looked at.</returns>
    /// <exception cref="InvalidOperationException">Another pass is under way.</exception>
    public Task<int> RunOnceAsync(CancellationToken cancellationToken = default) => PassAsync(onAllCores: false, cancellationToken);

    /// <summary>Stops hearing the ledger.</summary>
    public void Dispose()
    {
        _feed.Dispose();
        _index.Dispose();
    }

    private async Task<int> PassAsync(bool onAllCores, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _running, 1) == 1)
        {
            throw new InvalidOperationException("A pass of the cart watch is under way already; it has one loop per process. Run RunAsync once, or only RunOnceAsync.");
        }

        try
        {
            var marked = _index.TakeMarked();
            var taken = 0;
            var together = marked.Count > 1 && FindsMany(marked.Count) ? CartsPerQuestion : 1;
            var lanes = new Task[Math.Min((marked.Count + together - 1) / together, CartsSideBySide)];
            for (var i = 0; i < lanes.Length; i++)
            {
                lanes[i] = RunLaneAsync();
            }

            await Task.WhenAll(lanes).ConfigureAwait(false);
            return marked.Count;

            async Task RunLaneAsync()
            {
                for (var from = Take(); from < marked.Count; from = Take())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await LookAsync(marked, from, Math.Min(from + together, marked.Count), onAllCores).ConfigureAwait(false);
                }
            }

            int Take() => Interlocked.Add(ref taken, together) - together;
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    private bool FindsMany(int carts)
    {
        try
        {
            return _snapshots.FindsMany;
        }
        catch (Exception problem)
        {
            // The storefront's carts could not even be made; the watch goes on, and asks again at the next pass.
            AlertLog.FindingManyCartsFailed(_logger, carts, problem);
            return false;
        }
    }

    /// <summary>Looks at some of the marked carts, found with one question where the storefront can. A question that fails is asked for each cart alone.</summary>
    private async Task LookAsync(List<MarkedCart> marked, int from, int to, bool onAllCores)
    {
        if (onAllCores)
        {
            // A storefront that answers at once would otherwise have all its carts looked at on one core.
            await Task.Yield();
        }

        var heard = _index.Heard;
        var found = to - from > 1 ? await FindManyAsync(marked, from, to).ConfigureAwait(false) : null;
        for (var i = from; i < to; i++)
        {
            if (onAllCores && i > from && (i - from) % CartsPerTurn == 0)
            {
                await Task.Yield();
            }

            var (watched, cause, _) = marked[i];
            watched.Language.Enter();
            await (found is null ? LookAsync(watched, cause) : LookAsync(watched, cause, found[i - from], heard)).ConfigureAwait(false);
        }
    }

    private async Task<Cart?[]?> FindManyAsync(List<MarkedCart> marked, int from, int to)
    {
        var (carts, known) = (new CartId[to - from], new Cart?[to - from]);
        for (var i = from; i < to; i++)
        {
            (carts[i - from], known[i - from]) = (marked[i].Watched.Cart, marked[i].Known);
        }

        try
        {
            return await _timeLimit.RunAsync((_snapshots, many: new ManyCarts(carts, known)), static (on, token) => on._snapshots.FindManyAsync(on.many, token)).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            AlertLog.FindingManyCartsFailed(_logger, carts.Length, problem);
            return null;
        }
    }

    private Task LookAsync(WatchedCart watched, AlertCause cause) => LookAsync(watched, cause, (_snapshots, watched.Cart), static (on, token) => on._snapshots.LookAsync(on.Cart, token), _index.Heard);

    private Task LookAsync(WatchedCart watched, AlertCause cause, Cart? cart, long heard) =>
        LookAsync(watched, cause, (_snapshots, cart), static async (on, token) => on.cart is null ? null : await on._snapshots.LookAsync(on.cart, token).ConfigureAwait(false), heard);

    private async Task LookAsync<TState>(
        WatchedCart watched, AlertCause cause, TState state, Func<TState, CancellationToken, ValueTask<CartLook?>> find, long heard)
    {
        try
        {
            var look = await _timeLimit.RunAsync(state, find).ConfigureAwait(false);
            Tell(watched, Settle(watched, look, heard), cause);
        }
        catch (Exception problem)
        {
            // One cart that fails must not stop the others; it is looked at again, less and less often.
            var retryIn = RetryAfter(_index.Fail(watched));
            AlertLog.WatchedCartFailed(_logger, watched.Cart, retryIn, problem);
            _index.WakeAfter(watched, retryIn);
        }
    }

    private ShownSnapshot? Settle(WatchedCart watched, CartLook? look, long heardBefore)
    {
        _index.Settle(watched, look, heardBefore);
        if (look is null)
        {
            return null;
        }

        if (WakeIn(look.Snapshot) is { } delay)
        {
            _index.WakeAfter(watched, delay);
        }

        return new ShownSnapshot(look.Snapshot, _time.GetUtcNow());
    }

    private void Tell(WatchedCart watched, ShownSnapshot? next, AlertCause cause)
    {
        var subscriptions = _index.SubscriptionsOf(watched);
        if (subscriptions is [{ Shown: { } before }, ..])
        {
            next?.KeepLinesOf(before);
        }

        foreach (var subscription in subscriptions)
        {
            var shown = next ?? Emptied(subscription.Shown);
            if (shown is null || !_index.TryShow(subscription, shown))
            {
                continue;
            }

            try
            {
                subscription.Subscriber.Offer(shown.Snapshot, cause);
            }
            catch (Exception problem)
            {
                AlertLog.SubscriberFailed(_logger, watched.Cart, problem);
            }
        }
    }

    /// <summary>What is shown of a cart that is gone: nothing is left of it.</summary>
    private ShownSnapshot? Emptied(ShownSnapshot? shown) => shown is null
        ? null
        : new ShownSnapshot(shown.Snapshot with { Lines = [], LineCount = 0, Hold = null }, _time.GetUtcNow());

    /// <summary>When to look again without a change: soon after the hold has run out, or after a check that failed.</summary>
    private static TimeSpan? WakeIn(CartSnapshot snapshot)
    {
        TimeSpan? holdEnds = snapshot.Hold is { State: HoldState.Held or HoldState.InPayment } hold ? hold.Remaining + AfterHoldEnds : null;
        var retry = snapshot.Lines.Any(static line => line.Verdict.Kind == VerdictKind.Unverified);
        return !retry ? holdEnds
            : holdEnds < UnverifiedRetry ? holdEnds
            : UnverifiedRetry;
    }

    private static TimeSpan RetryAfter(int failures)
    {
        var delay = ShortestRetry * Math.Pow(2, Math.Min(failures - 1, 16));
        return delay < LongestRetry ? delay : LongestRetry;
    }
}
