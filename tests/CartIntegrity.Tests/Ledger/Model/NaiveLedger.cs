namespace CartIntegrity.Tests;

/// <summary>
/// The ledger as simply as it can be said: dictionaries, loops, one unit at a time, nothing cached, dead holds ended everywhere at once. It knows
/// nothing of events, batches or indexes; where it and the engine disagree, one of them is wrong.
/// </summary>
internal sealed partial class NaiveLedger(StockPolicy policy)
{
    private readonly Dictionary<StockItem, NaiveItem> _items = [];
    private readonly Dictionary<HoldId, NaiveHold> _holds = [];
    private readonly Dictionary<string, HoldId> _latest = [];

    public DateTimeOffset Now { get; set; }

    public IEnumerable<StockItem> Items => _items.Keys;

    public NaiveItem Item(StockItem item) => _items[item];

    public NaiveHold? LatestOf(string cart) => _latest.TryGetValue(cart, out var id) && _holds[id].Cart == cart ? _holds[id] : null;

    public long Reserved(StockItem item)
    {
        long units = 0;
        foreach (var hold in _holds.Values.Where(hold => hold.IsOpen))
        {
            units += hold.Lines.TryGetValue(item, out var line) && !line.Ended ? line.Units : 0;
        }

        return units;
    }

    public long Free(string sku) => Math.Max(0, Places(sku).Sum(item => Math.Max(0, FreeAt(item))) - policy.DefaultChannel.SafetyStock);

    /// <summary>Units of a hold that could be sold now: those of each place, as far as it has units that nobody but holds claim.</summary>
    public int Deliverable(NaiveHold hold, string sku) => hold.Lines.Where(line => line.Key.Sku.Value == sku && !line.Value.Ended).Sum(line =>
        (int)Math.Clamp(_items[line.Key].OnHand + _items[line.Key].Allowance - _items[line.Key].Allocated - _items[line.Key].SetAside, 0, line.Value.Units));

    /// <summary>Everything whose time is over ends, the moment somebody looks.</summary>
    public void EndDead()
    {
        foreach (var hold in _holds.Values.Where(hold => hold.IsOpen && Now >= hold.Expires))
        {
            hold.State = HoldState.Expired;
            foreach (var line in hold.Lines.Values)
            {
                line.Ended = true;
            }
        }
    }

    public NaiveAnswer Hold(string cart, long revision, SortedDictionary<string, int> wanted, HoldMode mode, HoldId newId)
    {
        var latest = LatestOf(cart);
        NaiveHold? living = null;
        if (latest is not null)
        {
            var has = wanted.All(want => policy.HoldOnOf(new Sku(want.Key)) == HoldOn.Never || latest.UnitsOf(want.Key) >= want.Value);
            if (revision < latest.Revision)
            {
                return NaiveAnswer.No(Reason.Superseded);
            }

            if (latest.IsAlive(Now))
            {
                if (revision == latest.Revision && (mode == HoldMode.AsFarAsPossible || has))
                {
                    return HoldAnswer(latest, wanted);
                }

                if (latest.State == HoldState.InPayment)
                {
                    return NaiveAnswer.No(Reason.PaymentInProgress);
                }

                living = latest;
            }
            else if (revision == latest.Revision && latest.State is HoldState.Committed or HoldState.Released && latest.Revision == revision)
            {
                return NaiveAnswer.No(latest.State == HoldState.Committed ? Reason.AlreadyCommitted : Reason.HoldEnded);
            }
        }

        return Change(cart, revision, wanted, mode, living, newId);
    }

    private NaiveAnswer Change(string cart, long revision, SortedDictionary<string, int> wanted, HoldMode mode, NaiveHold? living, HoldId newId)
    {
        var targets = wanted.ToDictionary(want => want.Key, want => Target(want.Key, want.Value, mode, living));
        foreach (var (sku, units) in wanted)
        {
            if (mode == HoldMode.AllOrNothing && policy.HoldOnOf(new Sku(sku)) != HoldOn.Never && targets[sku] < units)
            {
                return NaiveAnswer.No(Known(sku) ? Reason.InsufficientStock : Reason.UnknownSku);
            }
        }

        List<(string, int)> unheld = [.. wanted.Where(want => policy.HoldOnOf(new Sku(want.Key)) == HoldOn.Never).Select(want => (want.Key, want.Value))];
        if (living is null && targets.Values.All(units => units == 0) && unheld.Count == 0)
        {
            return HoldAnswer(null, wanted);
        }

        var hold = living ?? new NaiveHold { Id = newId, First = Now };
        var window = Now + policy.ReservationWindow;
        var limit = hold.First + policy.LongestHold;
        window = window < limit ? window : limit;
        (hold.Cart, hold.Revision, hold.Version, hold.Unheld) = (cart, revision, hold.Version + 1, unheld);
        hold.State = wanted.Count == 0 ? HoldState.Released : HoldState.Held;
        hold.Expires = hold.Expires > window ? hold.Expires : window;
        foreach (var sku in hold.Lines.Keys.Select(item => item.Sku.Value).Distinct().ToList())
        {
            GiveBack(hold, sku, hold.UnitsOf(sku) - targets.GetValueOrDefault(sku));
        }

        (_holds[hold.Id], _latest[cart]) = (hold, hold.Id);
        foreach (var (sku, units) in targets)
        {
            Take(sku, units - hold.UnitsOf(sku), (item, promised) => Add(hold, item, 1, promised ? 1 : 0));
        }

        return HoldAnswer(hold, wanted);
    }

    private int Target(string sku, int units, HoldMode mode, NaiveHold? living)
    {
        var held = living?.UnitsOf(sku) ?? 0;
        return policy.HoldOnOf(new Sku(sku)) switch
        {
            HoldOn.Never => 0,
            HoldOn.Checkout when mode == HoldMode.AsFarAsPossible => Math.Min(held, units),
            _ => (int)Math.Min(units, held + Free(sku)),
        };
    }

    /// <summary>One unit after the other: promised ones first, from the last location to the first.</summary>
    private static void GiveBack(NaiveHold hold, string sku, int units)
    {
        for (; units > 0; units--)
        {
            var mine = hold.Lines.Where(line => line.Key.Sku.Value == sku && !line.Value.Ended).Reverse().ToList();
            var (item, line) = mine.Any(pair => pair.Value.Promised > 0) ? mine.First(pair => pair.Value.Promised > 0) : mine[0];
            line.Promised -= line.Promised > 0 ? 1 : 0;
            if (--line.Units == 0)
            {
                hold.Lines.Remove(item);
            }
        }
    }

    private void Take(string sku, int units, Action<StockItem, bool> take)
    {
        for (; units > 0; units--)
        {
            var item = Places(sku).First(item => FreeAt(item) > 0);
            take(item, _items[item].OnHand - Claims(item) <= 0);
        }
    }

    private static void Add(NaiveHold hold, StockItem item, int units, int promised)
    {
        if (!hold.Lines.TryGetValue(item, out var line) || line.Ended)
        {
            hold.Lines[item] = line = new NaiveLine();
        }

        (line.Units, line.Promised) = (line.Units + units, line.Promised + promised);
    }

    private IEnumerable<StockItem> Places(string sku) => policy.DefaultChannel.Locations.IsEmpty
        ? _items.Keys.Where(item => item.Sku.Value == sku).Order()
        : policy.DefaultChannel.Locations.Select(location => new StockItem(new Sku(sku), location)).Where(_items.ContainsKey);

    private bool Known(string sku) => _items.Keys.Any(item => item.Sku.Value == sku);

    private long Claims(StockItem item) => Reserved(item) + _items[item].Allocated + _items[item].SetAside;

    private long FreeAt(StockItem item) => _items[item].OnHand + _items[item].Allowance - Claims(item);

    private NaiveAnswer HoldAnswer(NaiveHold? hold, SortedDictionary<string, int> wanted) => new()
    {
        Numbers = AnswerText.Of(hold, Now) + string.Concat(wanted.Select(want => $" {want.Key}:{want.Value}/{hold?.UnitsOf(want.Key) ?? 0}")),
    };
}
