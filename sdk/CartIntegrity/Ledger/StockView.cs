using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// What a batch of decisions sees and makes: the stored state with everything this batch has decided so far on top. Nothing stored changes; a
/// store that could not commit throws the view away. Not thread-safe; reused batch after batch.
/// </summary>
public sealed class StockView
{
    private readonly IStockBase _base;
    private readonly Dictionary<Sku, SkuStock> _skus = [];
    private readonly Dictionary<HoldId, Hold> _holds = [];
    private readonly Dictionary<CartId, HoldId> _carts = [];
    private readonly Dictionary<OrderId, OrderEnd> _orders = [];
    private readonly Dictionary<MovementKey, MovementAnswer> _answers = [];
    private readonly Dictionary<Sku, long> _unverified = [];
    private readonly Dictionary<StockItem, long> _unverifiedPromised = [];
    private readonly List<SealedRecord> _records = [];
    private readonly JournalBuffer _journal = new();
    private readonly List<StockEvent> _events = [];

    // The heads that the record under way has made, in the order of its events. They get its hash when it is known.
    private readonly List<StockHead> _made = [];
    private long _sequence;

    /// <summary>Makes a view of a stored state.</summary>
    /// <param name="stored">Where reading starts.</param>
    public StockView(IStockBase stored) => _base = stored;

    /// <summary>The store's clock, read after the locks were held; never before the latest record's time.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The latest sequence of the ledger, the records decided so far included.</summary>
    public long Sequence => _sequence;

    /// <summary>The records decided so far, in order, each with its bytes in <see cref="Journal"/>.</summary>
    public IReadOnlyList<SealedRecord> Records => _records;

    /// <summary>The bytes of <see cref="Records"/>.</summary>
    public JournalBuffer Journal => _journal;

    /// <summary>SKUs whose stock the batch changed, as they are afterwards.</summary>
    public IReadOnlyDictionary<Sku, SkuStock> ChangedSkus => _skus;

    /// <summary>Holds the batch changed, as they are afterwards.</summary>
    public IReadOnlyDictionary<HoldId, Hold> ChangedHolds => _holds;

    /// <summary>Carts whose latest hold the batch changed.</summary>
    public IReadOnlyDictionary<CartId, HoldId> ChangedCarts => _carts;

    /// <summary>Order ids that ended in the batch.</summary>
    public IReadOnlyDictionary<OrderId, OrderEnd> EndedOrders => _orders;

    /// <summary>First answers to movements given in the batch.</summary>
    public IReadOnlyDictionary<MovementKey, MovementAnswer> Answers => _answers;

    /// <summary>Starts a batch: forgets what was decided before.</summary>
    /// <param name="storeNow">The store's clock, read after the locks were held.</param>
    /// <param name="sequence">The latest sequence of the ledger.</param>
    public void Begin(DateTimeOffset storeNow, long sequence)
    {
        (Now, _sequence) = (storeNow, sequence);
        _skus.Clear();
        _holds.Clear();
        _carts.Clear();
        _orders.Clear();
        _answers.Clear();
        _unverified.Clear();
        _unverifiedPromised.Clear();
        _records.Clear();
        _journal.Clear();
        _made.Clear();
    }

    internal SkuStock Sku(Sku sku) => _skus.TryGetValue(sku, out var changed) ? changed : _base.FindSku(sku);

    internal StockHead Head(StockItem item) => Sku(item.Sku).At(item.Location) ?? StockHead.Empty(item);

    internal Hold? Hold(HoldId hold) => _holds.TryGetValue(hold, out var changed) ? changed : _base.FindHold(hold);

    /// <summary>The latest hold of a cart; one that has moved on to another cart is not.</summary>
    internal Hold? HoldOf(CartId cart) =>
        (_carts.TryGetValue(cart, out var changed) ? changed : _base.FindHoldOf(cart)) is { } id && Hold(id) is { } hold && hold.Cart == cart
            ? hold
            : null;

    internal OrderEnd? Order(OrderId order) => _orders.TryGetValue(order, out var changed) ? changed : _base.FindOrder(order);

    internal MovementAnswer? Answer(MovementKey key) => _answers.TryGetValue(key, out var changed) ? changed : _base.FindAnswer(key);

    internal void CollectDead(Sku sku, ICollection<HoldId> dead) => _base.CollectDead(sku, Now, dead);

    internal DateTimeOffset? EarliestReturn(Sku sku, CartId except) => _base.EarliestReturn(sku, except, Now);

    /// <summary>Units of the SKU that unverified shoppers hold, as this batch leaves them. The dead lines of SKUs under lock have been ended.</summary>
    internal long UnverifiedUnits(Sku sku) => _base.UnverifiedUnits(sku) + (_unverified.Count == 0 ? 0 : _unverified.GetValueOrDefault(sku));

    /// <summary>Units of the item that unverified shoppers took as promised ones and hold, as this batch leaves them.</summary>
    internal long UnverifiedPromised(StockItem item) => _base.UnverifiedPromised(item) + _unverifiedPromised.GetValueOrDefault(item);

    /// <summary>Open holds with a live line of the SKU, as this batch leaves them.</summary>
    internal IEnumerable<Hold> HoldsOn(Sku sku) => _base.HoldsOn(sku).Select(h => h.Id).Concat(_holds.Keys).Distinct()
        .Select(id => Hold(id)!).Where(h => h.IsOpen && h.UnitsOf(sku) > 0);

    /// <summary>An empty list for the events of the next decision; lent, not given: the decision after it empties it again.</summary>
    internal List<StockEvent> LendEvents()
    {
        _events.Clear();
        return _events;
    }

    /// <summary>Seals a record (sequence, chain, bytes, hash) and lets this view see what it did.</summary>
    /// <exception cref="RecordDefectException">It failed half-way; the view is of no more use.</exception>
    internal long Append(in RecordHead record, List<StockEvent> events)
    {
        try
        {
            return Seal(record, events);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            throw new RecordDefectException(cause);
        }
    }

    private long Seal(in RecordHead record, List<StockEvent> events)
    {
        var sequence = ++_sequence;
        var start = _journal.Length;
        JournalHeadCodec.Write(_journal, record, sequence, Now);
        _journal.Unsigned((ulong)events.Count);
        foreach (ref readonly var change in CollectionsMarshal.AsSpan(events))
        {
            JournalEntryCodec.Write(_journal, change, Evolve(change, sequence));
        }

        var length = _journal.Length - start;
        if (events.Count > 0)
        {
            SealHeads(EventHash.Of(_journal.Slice(start, length)));
        }

        _records.Add(new SealedRecord(sequence, start, length));
        Fold(record, sequence, CollectionsMarshal.AsSpan(events));
        return sequence;
    }

    /// <summary>Lets this view see a record that was read from the journal.</summary>
    internal void Replay(JournalRecord record, EventHash hash)
    {
        var events = new StockEvent[record.Entries.Length];
        for (var i = 0; i < events.Length; i++)
        {
            events[i] = record.Entries[i].Event;
            Evolve(events[i], record.Sequence);
        }

        SealHeads(hash);

        (_sequence, Now) = (record.Sequence, record.Time);
        var hold = record.Hold is { } head ? head with { Lines = HoldFold.Apply(Hold(head.Id), events) } : null;
        Fold(RecordHead.Of(record, hold), record.Sequence, events);
    }

    /// <summary>Lets this view see an event, all but its hash.</summary>
    /// <returns>The head before it.</returns>
    private StockHead Evolve(in StockEvent change, long sequence)
    {
        ref var stock = ref CollectionsMarshal.GetValueRefOrAddDefault(_skus, change.Item.Sku, out _);
        stock ??= _base.FindSku(change.Item.Sku);
        var before = stock.At(change.Item.Location) ?? StockHead.Empty(change.Item);
        var after = StockDecider.Evolve(before, change, sequence);
        stock = stock.With(after);
        _made.Add(after);
        return before;
    }

    private void SealHeads(EventHash hash)
    {
        foreach (var head in _made)
        {
            head.Seal(hash);
        }

        _made.Clear();
    }

    private void Fold(in RecordHead record, long sequence, ReadOnlySpan<StockEvent> events)
    {
        if (record.Hold is { } hold)
        {
            FoldHold(record, hold);
        }

        if (record.Order is { } order)
        {
            _orders[order] = record is { Kind: RecordKind.Committed, Hold: { } sold }
                ? new OrderEnd(true, sold.Id, HoldFold.Sold(events))
                : new OrderEnd(false, default, []);
        }

        if (record.Source is { } source)
        {
            _answers[new MovementKey(source, record.Reference!)] =
                new MovementAnswer(record.Fingerprint, sequence, record.Refusal);
        }
    }

    private void FoldHold(in RecordHead record, Hold hold)
    {
        if (hold.IsUnverified || hold.Version > 1)
        {
            // A hold that was a guest's may be none any more.
            CountUnverified(Hold(hold.Id), -1);
            CountUnverified(hold, 1);
        }

        _holds[hold.Id] = hold;
        if (record.Kind != RecordKind.Expired)
        {
            // Ending dead lines of an older hold must not make it the cart's latest again.
            _carts[hold.Cart] = hold.Id;
        }

        if (record.Absorbed is { } absorbed && Hold(absorbed) is { } merged)
        {
            CountUnverified(merged, -1);
            _holds[absorbed] = merged with { State = HoldState.Released, Lines = [] };
        }
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
                CollectionsMarshal.GetValueRefOrAddDefault(_unverified, line.Item.Sku, out _) += sign * line.Quantity;
                if (line.Promised > 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_unverifiedPromised, line.Item, out _) += sign * line.Promised;
                }
            }
        }
    }
}
