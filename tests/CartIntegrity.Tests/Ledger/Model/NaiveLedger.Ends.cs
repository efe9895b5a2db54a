namespace CartIntegrity.Tests;

/// <summary>How holds and orders end in the naive model.</summary>
internal sealed partial class NaiveLedger
{
    private readonly Dictionary<string, (HoldId? Hold, string Sold)> _orders = [];

    public NaiveAnswer BeginPayment(HoldId id, long version, TimeSpan limit)
    {
        if (PaymentObjection(id, version) is { } no)
        {
            return no;
        }

        var hold = _holds[id];
        var (first, end) = (hold.FirstPayment ?? Now, Now + limit);
        if (end > first + policy.LongestPayment)
        {
            return NaiveAnswer.No(Reason.PaymentTimeOver);
        }

        (hold.State, hold.FirstPayment, hold.ExpiresWithoutPayment) = (HoldState.InPayment, first, hold.ExpiresWithoutPayment ?? hold.Expires);
        hold.Expires = end > hold.Expires ? end : hold.Expires;
        return new NaiveAnswer { Numbers = AnswerText.Of(hold, Now) };
    }

    public NaiveAnswer EndPayment(HoldId id, long version)
    {
        if (PaymentObjection(id, version) is { } no)
        {
            return no;
        }

        var hold = _holds[id];
        if (hold.State == HoldState.InPayment)
        {
            var least = Now + policy.AfterPayment;
            var before = hold.ExpiresWithoutPayment!.Value;
            (hold.State, hold.ExpiresWithoutPayment, hold.Expires) = (HoldState.Held, null, before > least ? before : least);
        }

        return new NaiveAnswer { Numbers = AnswerText.Of(hold, Now) };
    }

    public NaiveAnswer Commit(HoldId id, long version, string order)
    {
        if (_orders.TryGetValue(order, out var end))
        {
            return end.Hold is null ? NaiveAnswer.No(Reason.OrderAbandoned)
                : end.Hold == id ? new NaiveAnswer { Numbers = "again " + end.Sold }
                : NaiveAnswer.No(Reason.AlreadyCommitted);
        }

        if (!_holds.TryGetValue(id, out var hold))
        {
            return NaiveAnswer.No(Reason.NoSuchHold);
        }

        if (hold.State is HoldState.Committed or HoldState.Released)
        {
            return NaiveAnswer.No(hold.State == HoldState.Committed ? Reason.AlreadyCommitted : Reason.HoldEnded);
        }

        if (hold.Version != version || LatestOf(hold.Cart) != hold)
        {
            return NaiveAnswer.No(Reason.Superseded);
        }

        if (hold.Lines.Count == 0 && hold.Unheld.Count == 0)
        {
            return NaiveAnswer.No(Reason.HoldEnded);
        }

        return policy.AfterExpiry == AfterExpiry.Strict && !hold.IsAlive(Now) ? NaiveAnswer.No(Reason.HoldExpired) : Sell(hold, order);
    }

    private NaiveAnswer Sell(NaiveHold hold, string order)
    {
        var wasAlive = hold.IsAlive(Now);
        var needs = new Dictionary<string, int>();
        foreach (var (item, line) in hold.Lines.Where(pair => pair.Value.Ended))
        {
            needs[item.Sku.Value] = needs.GetValueOrDefault(item.Sku.Value) + line.Units;
        }

        foreach (var (sku, units) in hold.Unheld)
        {
            needs[sku] = needs.GetValueOrDefault(sku) + units;
        }

        // What was there when it was held may not become a promise without the shopper's word.
        bool IsMissing(string sku, int units) => Free(sku) < units || (hold.Unheld.All(never => never.Sku != sku) && PromisedOf(sku, units)
            > hold.Lines.Where(line => line.Key.Sku.Value == sku && line.Value.Ended).Sum(line => line.Value.Promised));
        var missing = needs.Where(need => IsMissing(need.Key, need.Value)).Select(need => need.Key).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            return NaiveAnswer.No(wasAlive ? Reason.InsufficientStock : Reason.HoldExpired) with { Numbers = string.Join(",", missing) };
        }

        var sold = new SortedDictionary<StockItem, int>();
        void Sold(StockItem item, int units)
        {
            sold[item] = sold.GetValueOrDefault(item) + units;
            _items[item].Allocated += units;
        }

        hold.State = HoldState.Committed;
        foreach (var (item, line) in hold.Lines.Where(pair => !pair.Value.Ended))
        {
            Sold(item, line.Units);
        }

        foreach (var (sku, units) in needs)
        {
            Take(sku, units, (item, _) => Sold(item, 1));
        }

        var text = AnswerText.Of(sold);
        _orders[order] = (hold.Id, text);
        return new NaiveAnswer { Numbers = text };
    }

    /// <summary>How many of the units would be promised if they were taken now.</summary>
    private int PromisedOf(string sku, int units)
    {
        var promised = 0L;
        foreach (var item in Places(sku))
        {
            var taken = Math.Clamp(FreeAt(item), 0, units);
            promised += Math.Max(0, taken - Math.Max(0, _items[item].OnHand - Claims(item)));
            units -= (int)taken;
        }

        return (int)promised;
    }

    public NaiveAnswer Abandon(string order)
    {
        if (_orders.TryGetValue(order, out var end))
        {
            return end.Hold is null ? new NaiveAnswer { Numbers = "again " } : NaiveAnswer.No(Reason.AlreadyCommitted);
        }

        _orders[order] = (null, "");
        return new NaiveAnswer();
    }

    public NaiveAnswer Release(string cart)
    {
        if (LatestOf(cart) is not { } hold || !hold.IsAlive(Now))
        {
            return new NaiveAnswer();
        }

        if (hold.State == HoldState.InPayment)
        {
            return NaiveAnswer.No(Reason.PaymentInProgress);
        }

        (hold.State, hold.Version) = (HoldState.Released, hold.Version + 1);
        hold.Lines.Clear();
        return new NaiveAnswer();
    }

    public NaiveAnswer Move(string from, string to)
    {
        var (given, own) = (LatestOf(from), LatestOf(to));
        var living = own is not null && own.IsAlive(Now) ? own : null;
        if (given is null || !given.IsAlive(Now) || from == to)
        {
            return new NaiveAnswer { Numbers = AnswerText.Of(living, Now) };
        }

        if (given.State == HoldState.InPayment || living?.State == HoldState.InPayment)
        {
            return NaiveAnswer.No(Reason.PaymentInProgress);
        }

        (given.Cart, given.Version, given.Revision, _latest[to]) = (to, given.Version + 1, own?.Revision ?? 0, given.Id);
        if (living is not null)
        {
            Merge(living, given);
        }

        return new NaiveAnswer { Numbers = AnswerText.Of(given, Now) };
    }

    private static void Merge(NaiveHold own, NaiveHold given)
    {
        given.Expires = own.Expires > given.Expires ? own.Expires : given.Expires;
        given.First = own.First < given.First ? own.First : given.First;
        given.FirstPayment = given.FirstPayment is null || own.FirstPayment < given.FirstPayment ? own.FirstPayment : given.FirstPayment;
        given.Unheld.AddRange(own.Unheld);
        foreach (var (item, line) in own.Lines)
        {
            Add(given, item, line.Units, line.Promised);
        }

        own.State = HoldState.Released;
        own.Lines.Clear();
    }

    private NaiveAnswer? PaymentObjection(HoldId id, long version)
    {
        if (!_holds.TryGetValue(id, out var hold))
        {
            return NaiveAnswer.No(Reason.NoSuchHold);
        }

        if (!hold.IsAlive(Now))
        {
            return NaiveAnswer.No(hold.State switch
            {
                HoldState.Committed => Reason.AlreadyCommitted,
                HoldState.Released => Reason.HoldEnded,
                _ => Reason.HoldExpired,
            });
        }

        return hold.Version == version ? null : NaiveAnswer.No(Reason.Superseded);
    }
}
