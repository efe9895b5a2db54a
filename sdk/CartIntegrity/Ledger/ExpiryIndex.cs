namespace CartIntegrity;

/// <summary>
/// Holds by the second in which they run out. An entry is a hint: who reads it asks the hold itself, and entries that no longer hold true are
/// dropped then. Not thread-safe.
/// </summary>
/// <remarks>
/// Nearly every hold runs out later than those before it, so adding is an append to one flat array without objects; a sorted set would compare
/// a million times a second, and a list for every second cost a tenth of the engine's time in a shop of 10,000 SKUs. Holds for a shorter window (at the
/// checkout, say) append to lanes of their own: put between the others, each moved all that run out later, 8 to 29 microseconds with 100,000 open holds.
/// </remarks>
internal sealed class ExpiryIndex
{
    /// <summary>A shop has a handful of windows. What fits no lane any more is put between the others.</summary>
    private const int MostLanes = 8;

    private ExpiryLane _usual;
    private ExpiryLane[] _others = [];
    private long _earliest = long.MaxValue;

    public void Add(HoldId hold, DateTimeOffset expiresAt)
    {
        var second = SecondOf(expiresAt);
        if (_usual.Latest <= second)
        {
            _usual.Add(second, hold);
        }
        else
        {
            OtherLaneFor(second).Add(second, hold);
        }

        if (second < _earliest)
        {
            Volatile.Write(ref _earliest, second);
        }
    }

    /// <summary>Whether any entry may be due; cheap, and the one question that may be asked without the lock.</summary>
    public bool MayBeDue(DateTimeOffset now) => Volatile.Read(ref _earliest) <= SecondOf(now);

    /// <summary>Visits entries that may be due, in order of their second, and drops those the visitor does not want to keep.</summary>
    /// <param name="now">The store's clock.</param>
    /// <param name="keep">Gets the entry and the second it stands in; whether it still holds true.</param>
    public void VisitDue(DateTimeOffset now, Func<HoldId, long, bool> keep) =>
        Visit(SecondOf(now), (hold, second) => keep(hold, second) ? ExpiryVisit.Keep : ExpiryVisit.Drop);

    /// <summary>Visits entries in order of their second until the visitor has seen enough; drops those that do not hold true.</summary>
    /// <param name="visit">Gets the entry and the second it stands in; says what to do with it.</param>
    public void VisitInOrder(Func<HoldId, long, ExpiryVisit> visit) => Visit(long.MaxValue - 1, visit);

    public static long SecondOf(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerSecond;

    /// <summary>The lane that ends last before the second; without one a new lane, or the one of which the fewest entries run out later.</summary>
    private ref ExpiryLane OtherLaneFor(long second)
    {
        var (fits, nearest) = (-1, -1);
        for (var i = 0; i < _others.Length; i++)
        {
            var latest = _others[i].Latest;
            if (latest <= second)
            {
                fits = fits < 0 || latest > _others[fits].Latest ? i : fits;
            }
            else
            {
                nearest = nearest < 0 || latest < _others[nearest].Latest ? i : nearest;
            }
        }

        if (fits < 0 && _others.Length < MostLanes - 1)
        {
            fits = _others.Length;
            Array.Resize(ref _others, fits + 1);
        }

        return ref _others[fits < 0 ? nearest : fits];
    }

    private void Visit(long last, Func<HoldId, long, ExpiryVisit> visit)
    {
        _usual.Begin();
        foreach (ref var lane in _others.AsSpan())
        {
            lane.Begin();
        }

        for (var goesOn = true; goesOn;)
        {
            ref var next = ref NextLane();
            goesOn = next.Next <= last && next.Visit(visit);
        }

        End();
    }

    /// <summary>The lane with the earliest entry that has not been visited.</summary>
    private ref ExpiryLane NextLane()
    {
        ref var next = ref _usual;
        foreach (ref var lane in _others.AsSpan())
        {
            if (lane.Next < next.Next)
            {
                next = ref lane;
            }
        }

        return ref next;
    }

    private void End()
    {
        _usual.End();
        var earliest = _usual.Earliest;
        foreach (ref var lane in _others.AsSpan())
        {
            lane.End();
            earliest = Math.Min(earliest, lane.Earliest);
        }

        if (earliest == long.MaxValue)
        {
            _others = [];
        }

        Volatile.Write(ref _earliest, earliest);
    }
}
