using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>Who wants to hear of changes: what stores with a <see cref="ResidentState"/> share. Thread-safe; telling is for one at a time.</summary>
public sealed class LedgerListeners : ILedgerFeed
{
    private ImmutableArray<Action<LedgerChange>> _listeners = [];

    /// <inheritdoc />
    public IDisposable Subscribe(Action<LedgerChange> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ImmutableInterlocked.Update(ref _listeners, (all, added) => all.Add(added), listener);
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, (all, gone) => all.Remove(gone), listener));
    }

    /// <summary>Tells all of what was committed, one after the other.</summary>
    /// <param name="committed">The batch, or the record that was folded; the state has taken it over.</param>
    public void Tell(StockView committed)
    {
        ArgumentNullException.ThrowIfNull(committed);
        var listeners = _listeners;
        if (listeners.IsEmpty)
        {
            return;
        }

        var change = new LedgerChange(
            committed.Sequence,
            [.. committed.ChangedSkus.Keys],
            [.. committed.ChangedHolds.Values.Select(hold => new CartRevision(hold.Cart, hold.Revision)).Distinct()]);
        foreach (var listener in listeners)
        {
            Tell(listener, change);
        }
    }

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
