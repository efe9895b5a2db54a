using System.Collections.Immutable;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// Tells listeners of changes in sequence order, each once: this store's own as they are committed, others' as they are heard of. A change whose
/// predecessors are still on their way waits for them. Thread-safe.
/// </summary>
internal sealed class ChangeSequencer
{
    /// <summary>How many changes wait for one that is missing; beyond it they are dropped, for catching up reads them all from the journal.</summary>
    public const int MostWaiting = 10_000;

    // Guards what follows; no listener is called under it.
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, (long Last, LedgerChange Change)> _waiting = [];
    private long _told;
    private TaskCompletionSource? _telling;
    private ImmutableArray<Action<LedgerChange>> _listeners = [];

    /// <summary>The latest record listeners have been told of, or are being told of.</summary>
    public long Told
    {
        get
        {
            lock (_gate)
            {
                return _told;
            }
        }
    }

    /// <summary>Whether changes wait for one that is missing.</summary>
    public bool HasGap
    {
        get
        {
            lock (_gate)
            {
                return _telling is null && _waiting.Count > 0 && !HasNextUnderLock();
            }
        }
    }

    /// <summary>From where on listeners are told.</summary>
    public void Start(long sequence)
    {
        lock (_gate)
        {
            _told = sequence;
        }
    }

    public IDisposable Subscribe(Action<LedgerChange> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, (all, added) => all.Add(added), listener);
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, (all, gone) => all.Remove(gone), listener));
    }

    /// <summary>Takes a change; when the task ends, listeners have been told, unless an earlier change is still missing.</summary>
    /// <param name="first">The first record it tells of.</param>
    /// <param name="last">The last one.</param>
    /// <param name="change">What changed.</param>
    public Task OfferAsync(long first, long last, LedgerChange change)
    {
        lock (_gate)
        {
            if (last > _told)
            {
                if (_waiting.Count >= MostWaiting)
                {
                    _waiting.Clear();
                }

                _waiting[first] = (last, change);
            }

            if (_telling is not null)
            {
                return _telling.Task;
            }

            if (!HasNextUnderLock())
            {
                return Task.CompletedTask;
            }

            _telling = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        Tell();
        return Task.CompletedTask;
    }

    private void Tell()
    {
        while (TakeNext() is { } change)
        {
            foreach (var listener in _listeners)
            {
                Tell(listener, change);
            }
        }
    }

    private LedgerChange? TakeNext()
    {
        lock (_gate)
        {
            while (HasNextUnderLock())
            {
                var (first, (last, change)) = _waiting.First();
                _waiting.Remove(first);
                if (last > _told)
                {
                    _told = last;
                    return change;
                }
            }

            _telling!.SetResult();
            _telling = null;
            return null;
        }
    }

    private bool HasNextUnderLock() => _waiting.Count > 0 && _waiting.First().Key <= _told + 1;

    private static void Tell(Action<LedgerChange> listener, LedgerChange change)
    {
        try
        {
            listener(change);
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            // The change is stored: a listener's defect must not make its callers hear that it was not. What it missed, it reads from the ledger.
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
