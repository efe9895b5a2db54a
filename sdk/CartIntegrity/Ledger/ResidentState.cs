using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// Heads, holds and keys in memory: the truth of a store with a single owner process, and what each of many servers on one journal knows of it.
/// Changes only after a commit has returned, so a failed commit leaves everything as it was.
/// </summary>
/// <remarks>One writer at a time (the store's <see cref="ILedgerStore.RunAsync"/>, or whoever folds the journal), many readers. The gate guards the dictionaries against readers while they are
/// written, and the expiry indexes always; the writer itself reads the dictionaries without it.</remarks>
public sealed class ResidentState : IStockBase
{
    /// <summary>How long an ended hold is remembered, so that late duplicates of its commands get the right answer.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly Dictionary<Sku, ResidentSku> _skus = [];
    private readonly Dictionary<OrderId, OrderEnd> _orders = [];
    private readonly Dictionary<MovementKey, MovementAnswer> _answers = [];
    private readonly ResidentHolds _holds;
    private readonly StockView _folding;

    /// <summary>An empty state.</summary>
    public ResidentState() => (_holds, _folding) = (new ResidentHolds(SlotOf), new StockView(this));

    /// <summary>The latest record that is part of the state.</summary>
    public long Sequence { get; private set; }

    /// <summary>The time of that record.</summary>
    public DateTimeOffset LatestTime { get; private set; }

    /// <summary>How many things it remembers: heads, holds, order ids, answers. What a snapshot costs grows with it.</summary>
    public int Count => _skus.Count + _holds.Count + _orders.Count + _answers.Count;

    /// <summary>How many holds are open and have at least one unit; one that ran out counts until its lines were ended. From any thread.</summary>
    public int OpenHolds => _holds.Open;

    /// <summary>Takes over what a committed batch decided.</summary>
    /// <param name="view">The batch; its records are stored.</param>
    public void Apply(StockView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        lock (_gate)
        {
            foreach (var (sku, stock) in view.ChangedSkus)
            {
                SlotOf(sku).Stock = stock;
            }

            foreach (var (id, hold) in view.ChangedHolds)
            {
                _holds.Put(id, hold, view.Now);
            }

            foreach (var (cart, hold) in view.ChangedCarts)
            {
                _holds.PutCart(cart, hold);
            }

            foreach (var (order, end) in view.EndedOrders)
            {
                _orders[order] = end;
            }

            foreach (var (key, answer) in view.Answers)
            {
                _answers[key] = answer;
            }

            (Sequence, LatestTime) = (view.Sequence, view.Now);
            _holds.Forget(view.Now);
        }
    }

    /// <summary>Takes over the record of the journal that comes next.</summary>
    /// <param name="bytes">The record's bytes.</param>
    /// <returns>What it did; good until the next record is taken over.</returns>
    /// <exception cref="JournalFormatException">The bytes are damaged, of a newer format, or not the record that comes next.</exception>
    public StockView Fold(ReadOnlySpan<byte> bytes)
    {
        var record = JournalCodec.Read(bytes);
        if (record.Sequence != Sequence + 1)
        {
            throw new JournalFormatException($"record {record.Sequence} follows record {Sequence}");
        }

        _folding.Begin(record.Time, Sequence);
        _folding.Replay(record, EventHash.Of(bytes));
        Apply(_folding);
        return _folding;
    }

    /// <inheritdoc />
    public SkuStock FindSku(Sku sku) => _skus.TryGetValue(sku, out var slot) ? slot.Stock : new SkuStock(sku, []);

    /// <inheritdoc />
    public Hold? FindHold(HoldId hold) => _holds.Find(hold);

    /// <inheritdoc />
    public HoldId? FindHoldOf(CartId cart) => _holds.FindIdOf(cart);

    /// <inheritdoc />
    public OrderEnd? FindOrder(OrderId order) => _orders.GetValueOrDefault(order);

    /// <inheritdoc />
    public MovementAnswer? FindAnswer(MovementKey key) => _answers.TryGetValue(key, out var answer) ? answer : null;

    /// <inheritdoc />
    public void CollectDead(Sku sku, DateTimeOffset storeNow, ICollection<HoldId> dead)
    {
        if (_skus.TryGetValue(sku, out var slot) && slot.Expiries.MayBeDue(storeNow))
        {
            CollectDead(slot, sku, storeNow, dead);
        }
    }

    /// <inheritdoc />
    public DateTimeOffset? EarliestReturn(Sku sku, CartId except, DateTimeOffset storeNow)
    {
        lock (_gate)
        {
            return _skus.TryGetValue(sku, out var slot) ? _holds.EarliestReturn(slot, sku, except, storeNow) : null;
        }
    }

    /// <inheritdoc />
    public long UnverifiedUnits(Sku sku) => _skus.TryGetValue(sku, out var slot) ? slot.UnverifiedUnits : 0;

    /// <inheritdoc />
    public long UnverifiedPromised(StockItem item) => _skus.GetValueOrDefault(item.Sku)?.UnverifiedPromised?.GetValueOrDefault(item.Location) ?? 0;

    /// <inheritdoc />
    public IEnumerable<Hold> HoldsOn(Sku sku)
    {
        lock (_gate)
        {
            return [.. _holds.All.Values.Where(hold => hold.IsOpen && hold.UnitsOf(sku) > 0)];
        }
    }

    /// <summary>The latest hold of a cart, or <c>null</c>.</summary>
    /// <param name="cart">Which cart.</param>
    public Hold? ReadHoldOf(CartId cart)
    {
        lock (_gate)
        {
            return _holds.FindOf(cart);
        }
    }

    /// <summary>What can be had, at one moment for all SKUs asked. A dead line counts as free, tidied or not.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="channel">The channel's rules.</param>
    /// <param name="storeNow">The store's clock.</param>
    public AvailabilityReading Read(in AvailabilityQuery query, ChannelPolicy channel, DateTimeOffset storeNow)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var skus = new SkuAvailability[query.Skus.Count];
        lock (_gate)
        {
            var hold = query.ForCart is { } cart ? _holds.FindOf(cart) : null;
            var reader = new AvailabilityReader(hold, channel, storeNow);
            for (var i = 0; i < skus.Length; i++)
            {
                skus[i] = ReadUnderLock(query.Skus[i], query.ForCart, storeNow, reader);
            }

            return new AvailabilityReading(ImmutableCollectionsMarshal.AsImmutableArray(skus))
            {
                Hold = hold,
                HoldRemaining = hold is not null && hold.IsAliveAt(storeNow) ? hold.ExpiresAt - storeNow : TimeSpan.Zero,
                Sequence = Sequence,
            };
        }
    }

    /// <summary>SKUs with dead lines that have not been ended, the longest dead first.</summary>
    /// <param name="most">How many at the most.</param>
    /// <param name="storeNow">The store's clock.</param>
    public ImmutableArray<Sku> FindDead(int most, DateTimeOffset storeNow)
    {
        lock (_gate)
        {
            return [.. _holds.FindDead(most, storeNow)];
        }
    }

    /// <summary>The heads of some SKUs, ordinal by item; those never heard of are left out.</summary>
    /// <param name="skus">Which SKUs.</param>
    public ImmutableArray<StockHead> ReadHeads(IReadOnlyCollection<Sku> skus)
    {
        ArgumentNullException.ThrowIfNull(skus);
        var heads = new List<StockHead>(skus.Count);
        lock (_gate)
        {
            foreach (var sku in skus)
            {
                heads.AddRange(FindSku(sku).Heads);
            }
        }

        heads.Sort(static (a, b) => a.Item.CompareTo(b.Item));
        return [.. heads];
    }

    /// <summary>Holds that have not ended, the one that runs out first at the front.</summary>
    /// <param name="sku">Only holds with a line of this SKU that has not ended; <c>null</c>: all.</param>
    public ImmutableArray<Hold> ReadHolds(Sku? sku)
    {
        Hold[] holds;
        lock (_gate)
        {
            holds = sku is not { } wanted ? [.. _holds.All.Values.Where(hold => hold.IsOpen)]
                : _skus.TryGetValue(wanted, out var slot) ? _holds.FindOpen(slot, wanted) : [];
        }

        // A shop may have very many: they are put in order when the writer need not wait for it.
        Array.Sort(holds, static (a, b) => a.ExpiresAt != b.ExpiresAt ? a.ExpiresAt.CompareTo(b.ExpiresAt) : a.Id.CompareTo(b.Id));
        return ImmutableCollectionsMarshal.AsImmutableArray(holds);
    }

    /// <summary>Everything at this moment.</summary>
    public LedgerCheckpoint Checkpoint()
    {
        lock (_gate)
        {
            var heads = new List<StockHead>(_skus.Count);
            foreach (var slot in _skus.Values)
            {
                heads.AddRange(slot.Stock.Heads);
            }

            heads.Sort(static (a, b) => a.Item.CompareTo(b.Item));
            return new LedgerCheckpoint(Sequence, [.. heads], [.. _holds.All.Values.Where(hold => hold.IsOpen)]);
        }
    }

    /// <summary>Writes the whole state; see <see cref="ResidentSnapshot"/>. Called by the writer between batches.</summary>
    /// <param name="to">Where to.</param>
    public void Save(JournalBuffer to)
    {
        ArgumentNullException.ThrowIfNull(to);
        ResidentSnapshot.WriteStart(to, Sequence, LatestTime);
        ResidentSnapshot.WriteHeads(to, [.. _skus.Values.Select(slot => slot.Stock)]);
        ResidentSnapshot.WriteHolds(to, _holds.All, _holds.Carts);
        ResidentSnapshot.WriteKeys(to, _orders, _answers);
    }

    /// <summary>Fills an empty state from what <see cref="Save"/> wrote.</summary>
    /// <param name="bytes">What it wrote.</param>
    /// <exception cref="JournalFormatException">The bytes are damaged or of a newer format.</exception>
    public void Load(ReadOnlySpan<byte> bytes)
    {
        var reader = new JournalReader(bytes);
        lock (_gate)
        {
            (Sequence, LatestTime, var format) = ResidentSnapshot.ReadStart(ref reader);
            ResidentSnapshot.ReadHeads(ref reader, stock => SlotOf(stock.Sku).Stock = stock);
            ResidentSnapshot.ReadHolds(ref reader, format, (id, hold) => _holds.Put(id, hold, LatestTime), _holds.Carts);
            ResidentSnapshot.ReadKeys(ref reader, _orders, _answers);
        }
    }

    private SkuAvailability ReadUnderLock(Sku sku, CartId? cart, DateTimeOffset storeNow, AvailabilityReader reader)
    {
        if (!_skus.TryGetValue(sku, out var slot))
        {
            return new SkuAvailability(sku, 0);
        }

        var dead = slot.Expiries.MayBeDue(storeNow) ? DeadLinesUnderLock(slot, sku, storeNow) : null;
        var read = reader.Read(slot.Stock, dead);
        return read.HeldByOthers > 0 && read.Available <= AvailabilityReader.TellReturnUpTo
            ? read with { ReturnsIn = _holds.EarliestReturn(slot, sku, cart ?? default, storeNow) - storeNow }
            : read;
    }

    // Beside the methods that are called for every line: a lambda's captures are allocated where its method begins.
    private void CollectDead(ResidentSku slot, Sku sku, DateTimeOffset storeNow, ICollection<HoldId> dead)
    {
        lock (_gate)
        {
            _holds.VisitDead(slot, sku, storeNow, hold => dead.Add(hold.Id));
        }
    }

    private List<HoldLine> DeadLinesUnderLock(ResidentSku slot, Sku sku, DateTimeOffset storeNow)
    {
        List<HoldLine> dead = [];
        _holds.VisitDead(slot, sku, storeNow, hold => dead.AddRange(hold.Lines.Where(line => !line.Ended && line.Item.Sku == sku)));
        return dead;
    }

    private ResidentSku SlotOf(Sku sku)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_skus, sku, out _);
        return slot ??= new ResidentSku(new SkuStock(sku, []));
    }
}
