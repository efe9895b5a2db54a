namespace CartIntegrity;

/// <summary>
/// Holds by the second in which they run out. An entry is a hint: who reads it asks the hold itself, and entries that no longer hold true are
/// dropped then. Not thread-safe.
/// </summary>
/// <remarks>Nearly every hold runs out later than those before it, so adding is an append; a sorted set would compare a million times a second.</remarks>
internal sealed class ExpiryIndex
{
    private readonly List<Bucket> _buckets = [];
    private int _first;
    private long _earliest = long.MaxValue;

    private sealed record Bucket(long Second, List<HoldId> Holds);

    public void Add(HoldId hold, DateTimeOffset expiresAt)
    {
        var second = SecondOf(expiresAt);
        var at = _buckets.Count;
        while (at > _first && _buckets[at - 1].Second > second)
        {
            at--;
        }

        if (at > _first && _buckets[at - 1].Second == second)
        {
            _buckets[at - 1].Holds.Add(hold);
        }
        else
        {
            _buckets.Insert(at, new Bucket(second, [hold]));
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
        for (var i = _first; i < _buckets.Count && _buckets[i].Second <= last; i++)
        {
            Sift(_buckets[i], keep);
        }

        DropEmpty();
    }

    /// <summary>Visits entries in order of their second until the visitor has seen enough; drops those that do not hold true.</summary>
    /// <param name="visit">Gets the entry and the second it stands in; says what to do with it.</param>
    public void VisitInOrder(Func<HoldId, long, ExpiryVisit> visit)
    {
        var done = false;
        for (var i = _first; i < _buckets.Count && !done; i++)
        {
            var holds = _buckets[i].Holds;
            for (var h = 0; h < holds.Count && !done;)
            {
                var answer = visit(holds[h], _buckets[i].Second);
                done = answer == ExpiryVisit.Stop;
                h = answer == ExpiryVisit.Drop ? RemoveBySwap(holds, h) : h + 1;
            }
        }

        DropEmpty();
    }

    private static void Sift(Bucket bucket, Func<HoldId, long, bool> keep)
    {
        for (var h = 0; h < bucket.Holds.Count;)
        {
            h = keep(bucket.Holds[h], bucket.Second) ? h + 1 : RemoveBySwap(bucket.Holds, h);
        }
    }

    private static int RemoveBySwap(List<HoldId> holds, int at)
    {
        holds[at] = holds[^1];
        holds.RemoveAt(holds.Count - 1);
        return at;
    }

    private void DropEmpty()
    {
        while (_first < _buckets.Count && _buckets[_first].Holds.Count == 0)
        {
            _first++;
        }

        if (_first > 64 && _first * 2 > _buckets.Count)
        {
            _buckets.RemoveRange(0, _first);
            _first = 0;
        }

        SetEarliest();
    }

    private void SetEarliest() => Volatile.Write(ref _earliest, _first < _buckets.Count ? _buckets[_first].Second : long.MaxValue);

    public static long SecondOf(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerSecond;
}
