namespace CartIntegrity;

/// <summary>
/// Holds by the second in which they run out. An entry is a hint: who reads it asks the hold itself, and entries that no longer hold true are
/// dropped then. Not thread-safe.
/// </summary>
/// <remarks>
/// Nearly every hold runs out later than those before it, so adding is an append to one flat array without objects; a sorted set would compare
/// a million times a second, and a list for every second cost a tenth of the engine's time in a shop of 10,000 SKUs.
/// </remarks>
internal sealed class ExpiryIndex
{
    private const int Smallest = 4;

    // Entries from _first to _end, by second. Those before _first have been dropped.
    private Entry[] _entries = [];
    private int _first;
    private int _end;
    private long _earliest = long.MaxValue;

    private readonly record struct Entry(long Second, HoldId Hold);

    public void Add(HoldId hold, DateTimeOffset expiresAt)
    {
        if (_end == _entries.Length)
        {
            MakeRoom();
        }

        var second = SecondOf(expiresAt);
        var at = _end;
        while (at > _first && _entries[at - 1].Second > second)
        {
            at--;
        }

        Array.Copy(_entries, at, _entries, at + 1, _end - at);
        _entries[at] = new Entry(second, hold);
        _end++;
        if (at == _first)
        {
            SetEarliest();
        }
    }

    /// <summary>Whether any entry may be due; cheap, and the one question that may be asked without the lock.</summary>
    public bool MayBeDue(DateTimeOffset now) => Volatile.Read(ref _earliest) <= SecondOf(now);

    /// <summary>Visits entries that may be due and drops those the visitor does not want to keep.</summary>
    /// <param name="now">The store's clock.</param>
    /// <param name="keep">Gets the entry and the second it stands in; whether it still holds true.</param>
    public void VisitDue(DateTimeOffset now, Func<HoldId, long, bool> keep)
    {
        var last = SecondOf(now);
        var at = _first;
        for (; at < _end && _entries[at].Second <= last; at++)
        {
            if (!keep(_entries[at].Hold, _entries[at].Second))
            {
                _entries[at] = default;
            }
        }

        CloseGaps(at);
    }

    /// <summary>Visits entries in order of their second until the visitor has seen enough; drops those that do not hold true.</summary>
    /// <param name="visit">Gets the entry and the second it stands in; says what to do with it.</param>
    public void VisitInOrder(Func<HoldId, long, ExpiryVisit> visit)
    {
        var at = _first;
        for (var done = false; at < _end && !done; at++)
        {
            var answer = visit(_entries[at].Hold, _entries[at].Second);
            done = answer == ExpiryVisit.Stop;
            if (answer == ExpiryVisit.Drop)
            {
                _entries[at] = default;
            }
        }

        CloseGaps(at);
    }

    public static long SecondOf(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerSecond;

    /// <summary>Moves the entries that were kept up to the ones that were not visited; costs as much as the visit did.</summary>
    private void CloseGaps(int visited)
    {
        var kept = visited;
        for (var at = visited - 1; at >= _first; at--)
        {
            if (_entries[at] != default)
            {
                _entries[--kept] = _entries[at];
            }
        }

        _first = kept;
        if (_first == _end)
        {
            (_entries, _first, _end) = ([], 0, 0);
        }

        SetEarliest();
    }

    private void MakeRoom()
    {
        var count = _end - _first;
        var roomy = count * 2 >= _entries.Length ? new Entry[Math.Max(Smallest, _entries.Length * 2)] : _entries;
        Array.Copy(_entries, _first, roomy, 0, count);
        (_entries, _first, _end) = (roomy, 0, count);
    }

    private void SetEarliest() => Volatile.Write(ref _earliest, _first < _end ? _entries[_first].Second : long.MaxValue);
}
