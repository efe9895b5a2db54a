namespace CartIntegrity;

/// <summary>Entries of an <see cref="ExpiryIndex"/> by second, in one flat array. A value that changes: use it where it stands. Not thread-safe.</summary>
internal struct ExpiryLane
{
    private const int Smallest = 4;

    // Entries from _first to _end, by second. Those before _first have been dropped; those before _next have been visited.
    private ExpiryEntry[]? _entries;
    private int _first;
    private int _next;
    private int _end;

    /// <summary>The earliest second; the end of all times if there is no entry.</summary>
    public readonly long Earliest => _first < _end ? _entries![_first].Second : long.MaxValue;

    /// <summary>The latest second; the beginning of all times if there is no entry.</summary>
    public readonly long Latest => _first < _end ? _entries![_end - 1].Second : long.MinValue;

    /// <summary>The second of the entry that is to be visited next; the end of all times if there is none.</summary>
    public readonly long Next => _next < _end ? _entries![_next].Second : long.MaxValue;

    /// <summary>Adds an entry; an append, unless there are later ones already.</summary>
    public void Add(long second, HoldId hold)
    {
        if (_entries is null || _end == _entries.Length)
        {
            MakeRoom();
        }

        var at = _end;
        if (Latest > second)
        {
            at = PlaceFor(second);
            Array.Copy(_entries!, at, _entries!, at + 1, _end - at);
        }

        _entries![at] = new ExpiryEntry(second, hold);
        _end++;
    }

    /// <summary>Begins a visit.</summary>
    public void Begin() => _next = _first;

    /// <summary>Visits the next entry.</summary>
    /// <returns>Whether to go on.</returns>
    public bool Visit(Func<HoldId, long, ExpiryVisit> visit)
    {
        var entry = _entries![_next];
        var answer = visit(entry.Hold, entry.Second);
        if (answer == ExpiryVisit.Drop)
        {
            _entries[_next] = default;
        }

        _next++;
        return answer != ExpiryVisit.Stop;
    }

    /// <summary>Ends a visit: moves the entries that were kept up to those that were not visited; costs as much as the visit did.</summary>
    public void End()
    {
        var kept = _next;
        for (var at = _next - 1; at >= _first; at--)
        {
            if (_entries![at] != default)
            {
                _entries[--kept] = _entries[at];
            }
        }

        _first = kept;
        if (_first == _end)
        {
            (_entries, _first, _end) = (null, 0, 0);
        }
    }

    /// <summary>Behind all entries of that second and earlier ones.</summary>
    private readonly int PlaceFor(long second)
    {
        var (low, high) = (_first, _end);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _entries![middle].Second <= second ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void MakeRoom()
    {
        var (count, length) = (_end - _first, _entries?.Length ?? 0);
        var roomy = count * 2 >= length ? new ExpiryEntry[Math.Max(Smallest, length * 2)] : _entries!;
        if (count > 0)
        {
            Array.Copy(_entries!, _first, roomy, 0, count);
        }

        (_entries, _first, _end) = (roomy, 0, count);
    }
}
