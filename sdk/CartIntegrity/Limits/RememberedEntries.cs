namespace CartIntegrity;

/// <summary>
/// Entries by key that are forgotten some time after they were last touched, and the longest untouched ones first when there are too many: a flood of
/// keys cannot make it grow (I7). Not thread-safe.
/// </summary>
/// <param name="most">The most entries.</param>
/// <param name="keep">How long an untouched entry is kept.</param>
internal sealed class RememberedEntries<TKey, TEntry>(int most, TimeSpan keep)
    where TKey : notnull
    where TEntry : class, new()
{
    private readonly Dictionary<TKey, Kept> _entries = [];

    // One for each entry, in the order in which they were touched when they last stood at the front.
    private readonly Queue<(TKey Key, long At)> _order = new();

    private readonly record struct Kept(TEntry Entry, long Touched);

    public int Count => _entries.Count;

    public TEntry? Find(TKey key) => _entries.TryGetValue(key, out var kept) ? kept.Entry : null;

    /// <summary>The entry of the key, made if need be, untouched no more.</summary>
    public TEntry Touch(TKey key, DateTimeOffset now)
    {
        if (_entries.TryGetValue(key, out var kept))
        {
            _entries[key] = kept with { Touched = now.UtcTicks };
            return kept.Entry;
        }

        Forget(now, most - 1);
        var entry = new TEntry();
        _entries.Add(key, new Kept(entry, now.UtcTicks));
        _order.Enqueue((key, now.UtcTicks));
        return entry;
    }

    private void Forget(DateTimeOffset now, int upTo)
    {
        while (_order.TryPeek(out var next) && (_entries.Count > upTo || next.At + keep.Ticks <= now.UtcTicks))
        {
            _order.Dequeue();
            var touched = _entries[next.Key].Touched;
            if (touched > next.At)
            {
                _order.Enqueue((next.Key, touched));
            }
            else
            {
                _entries.Remove(next.Key);
            }
        }
    }
}
