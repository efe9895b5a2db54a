namespace CartIntegrity;

/// <summary>What is remembered of a holder: which holds it made, and what it let go unpaid. Not thread-safe.</summary>
internal sealed class HolderEntry
{
    /// <summary>Bounds what one holder costs (I7). More SKUs than that let go unpaid: the oldest is forgotten.</summary>
    private const int MostEnds = 32;

    private readonly HoldList _holds = new();
    private List<UnpaidEnd>? _ends;

    /// <summary>Notes a hold of this holder; see <see cref="HoldList.Add"/>.</summary>
    public void Add(StockView view, HoldId hold, HoldId inPlaceOf = default) => _holds.Add(view, hold, inPlaceOf);

    /// <summary>Whether a hold is noted as this holder's.</summary>
    public bool Has(HoldId hold) => _holds.Has(hold);

    /// <summary>A hold has become somebody else's.</summary>
    public void Remove(HoldId hold) => _holds.Remove(hold);

    /// <summary>Forgets holds that have ended, and counts those whose time ran out. Whoever ended them, this server or another one, the view knows.</summary>
    public void Settle(StockView view, HoldLimits limits)
    {
        foreach (var id in _holds.Ids)
        {
            if (view.Hold(id) is { } hold && RanOut(view, hold))
            {
                LetGo(hold, limits);
            }
        }

        _holds.Prune(view);
    }

    /// <summary>Whether a hold's time ran out before it was paid, tidied away or not.</summary>
    public static bool RanOut(StockView view, Hold hold) => hold.State == HoldState.Expired || (hold.IsOpen && !hold.IsAliveAt(view.Now));

    /// <summary>Counts all SKUs of a hold whose time ran out.</summary>
    public void LetGo(Hold hold, HoldLimits limits)
    {
        foreach (var line in hold.Lines)
        {
            LetGo(line.Item.Sku, hold, hold.ExpiresAt, limits);
        }
    }

    /// <summary>How many carts other than this one the holder holds; see <see cref="HoldList.CountOthers"/>.</summary>
    public int CountOthers(StockView view, CartId cart, HoldId own) => _holds.CountOthers(view, cart, own);

    /// <summary>Counts a SKU as let go unpaid, once for each hold.</summary>
    public void LetGo(Sku sku, Hold hold, DateTimeOffset at, HoldLimits limits)
    {
        _ends ??= [];
        var place = _ends.FindIndex(end => end.Sku == sku);
        var before = place >= 0 ? _ends[place] : default;
        if (place >= 0 && before.Hold == hold.Id)
        {
            return;
        }

        var count = place >= 0 && at - before.Last < limits.CoolDown * HolderBook.CoolDownsRemembered ? before.Count + 1 : 1;
        if (place < 0 && _ends.Count == MostEnds)
        {
            place = 0;
        }

        if (place >= 0)
        {
            _ends.RemoveAt(place);
        }

        _ends.Add(new UnpaidEnd(sku, count, at, hold.Id));
    }

    /// <summary>How often the SKU was let go unpaid, and when the last time; none when that is long ago.</summary>
    public UnpaidEnd EndsOf(Sku sku, DateTimeOffset now, HoldLimits limits)
    {
        foreach (var end in _ends ?? [])
        {
            if (end.Sku == sku && now - end.Last < limits.CoolDown * HolderBook.CoolDownsRemembered)
            {
                return end;
            }
        }

        return default;
    }
}
