using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// Holds in memory, found by id, by cart, and by when they run out. Guarded by the gate of <see cref="ResidentState"/>; the single writer reads
/// holds and carts without it.
/// </summary>
/// <param name="slotOf">The SKU's place in memory, made if need be.</param>
internal sealed class ResidentHolds(Func<Sku, ResidentSku> slotOf)
{
    private readonly Dictionary<HoldId, Hold> _holds = [];
    private readonly Dictionary<CartId, HoldId> _carts = [];
    private readonly ExpiryIndex _expiries = new();
    private readonly Queue<(DateTimeOffset At, HoldId Hold)> _toForget = new();

    public int Count => _holds.Count;

    /// <summary>Open holds with at least one unit.</summary>
    public int Open { get; private set; }

    public Dictionary<HoldId, Hold> All => _holds;

    public Dictionary<CartId, HoldId> Carts => _carts;

    public Hold? Find(HoldId hold) => _holds.GetValueOrDefault(hold);

    public HoldId? FindIdOf(CartId cart) => _carts.TryGetValue(cart, out var hold) ? hold : null;

    public Hold? FindOf(CartId cart) => _carts.TryGetValue(cart, out var id) ? _holds.GetValueOrDefault(id) : null;

    public void Put(HoldId id, Hold hold, DateTimeOffset storeNow)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_holds, id, out _);
        var before = place;
        place = hold;
        if (hold.IsUnverified || before is { IsUnverified: true })
        {
            CountUnverified(before, -1);
            CountUnverified(hold, 1);
        }

        Open += (HasUnits(hold) ? 1 : 0) - (HasUnits(before) ? 1 : 0);
        if (before is not null && before.Cart != hold.Cart && FindIdOf(before.Cart) == id)
        {
            _carts.Remove(before.Cart);
        }

        if (!hold.IsOpen)
        {
            _toForget.Enqueue((storeNow + ResidentState.Remembered, id));
        }
        else if (before is not { IsOpen: true } || before.ExpiresAt != hold.ExpiresAt || before.Lines != hold.Lines)
        {
            Index(id, hold, before);
        }
    }

    /// <summary>Remembers a cart's latest hold; after the hold itself was put.</summary>
    public void PutCart(CartId cart, HoldId id)
    {
        if (_holds[id].Cart == cart)
        {
            _carts[cart] = id;
        }
        else
        {
            // Made and moved on to another cart within one batch.
            _carts.Remove(cart);
        }
    }

    /// <summary>Forgets holds that ended long ago.</summary>
    public void Forget(DateTimeOffset storeNow)
    {
        while (_toForget.TryPeek(out var next) && next.At <= storeNow)
        {
            _toForget.Dequeue();
            if (!_holds.Remove(next.Hold, out var hold))
            {
                continue;
            }

            Open -= HasUnits(hold) ? 1 : 0;
            if (FindIdOf(hold.Cart) == next.Hold)
            {
                _carts.Remove(hold.Cart);
            }
        }
    }

    /// <summary>Visits open, dead holds with a line of the SKU that has not ended, each once.</summary>
    public void VisitDead(ResidentSku slot, Sku sku, DateTimeOffset storeNow, Action<Hold> visit)
    {
        // A hold that changed twice within a second stands there twice; one that was prolonged stands in an earlier second too.
        var seen = new HashSet<HoldId>();
        slot.Expiries.VisitDue(storeNow, (id, second) =>
        {
            if (FindAt(id, second) is not { } hold || hold.UnitsOf(sku) == 0 || !seen.Add(id))
            {
                return false;
            }

            if (!hold.IsAliveAt(storeNow))
            {
                visit(hold);
            }

            return true;
        });
    }

    /// <summary>When the first live line of the SKU that another cart holds runs out.</summary>
    public DateTimeOffset? EarliestReturn(ResidentSku slot, Sku sku, CartId except, DateTimeOffset storeNow)
    {
        DateTimeOffset? earliest = null;
        slot.Expiries.VisitInOrder((id, second) =>
        {
            if (FindAt(id, second) is not { } hold || hold.UnitsOf(sku) == 0)
            {
                return ExpiryVisit.Drop;
            }

            if (hold.Cart == except || !hold.IsAliveAt(storeNow))
            {
                return ExpiryVisit.Keep;
            }

            earliest = hold.ExpiresAt;
            return ExpiryVisit.Stop;
        });
        return earliest;
    }

    /// <summary>Open holds with a line of the SKU that has not ended, each once.</summary>
    public Hold[] FindOpen(ResidentSku slot, Sku sku)
    {
        var found = new Dictionary<HoldId, Hold>();
        slot.Expiries.VisitInOrder((id, second) =>
        {
            if (FindAt(id, second) is not { } hold || hold.UnitsOf(sku) == 0)
            {
                return ExpiryVisit.Drop;
            }

            found[id] = hold;
            return ExpiryVisit.Keep;
        });
        return [.. found.Values];
    }

    /// <summary>SKUs with dead lines that have not ended.</summary>
    public HashSet<Sku> FindDead(int most, DateTimeOffset storeNow)
    {
        var found = new HashSet<Sku>();
        if (_expiries.MayBeDue(storeNow))
        {
            _expiries.VisitDue(storeNow, (id, second) => VisitForDead(id, second, storeNow, found, most));
        }

        return found;
    }

    private static bool HasUnits(Hold? hold) => hold is { IsOpen: true, HasUnits: true };

    /// <summary>The hold of an index entry if the entry holds true: the hold is open and runs out in that second, not in another.</summary>
    private Hold? FindAt(HoldId id, long second) =>
        _holds.TryGetValue(id, out var hold) && hold.IsOpen && ExpiryIndex.SecondOf(hold.ExpiresAt) == second ? hold : null;

    private bool VisitForDead(HoldId id, long second, DateTimeOffset storeNow, HashSet<Sku> found, int most)
    {
        if (FindAt(id, second) is not { } hold)
        {
            return false;
        }

        if (hold.IsAliveAt(storeNow))
        {
            return true;
        }

        if (hold.Lines.All(line => line.Ended))
        {
            // It never got a unit, so no event will end it.
            _toForget.Enqueue((storeNow + ResidentState.Remembered, id));
            return false;
        }

        foreach (var line in hold.Lines)
        {
            if (!line.Ended && found.Count < most)
            {
                found.Add(line.Item.Sku);
            }
        }

        return true;
    }

    private void CountUnverified(Hold? hold, int sign)
    {
        if (hold is not { CountsAsUnverified: true })
        {
            return;
        }

        foreach (var line in hold.Lines.AsSpan())
        {
            if (!line.Ended)
            {
                CountUnverified(slotOf(line.Item.Sku), line, sign);
            }
        }
    }

    private static void CountUnverified(ResidentSku slot, in HoldLine line, int sign)
    {
        slot.UnverifiedUnits += sign * line.Quantity;
        if (line.Promised > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(slot.UnverifiedPromised ??= [], line.Item.Location, out _) += sign * line.Promised;
        }
    }

    private void Index(HoldId id, Hold hold, Hold? before)
    {
        if (before is null || before.ExpiresAt != hold.ExpiresAt)
        {
            _expiries.Add(id, hold.ExpiresAt);
        }

        foreach (var line in hold.Lines)
        {
            if (!line.Ended)
            {
                slotOf(line.Item.Sku).Expiries.Add(id, hold.ExpiresAt);
            }
        }
    }
}
