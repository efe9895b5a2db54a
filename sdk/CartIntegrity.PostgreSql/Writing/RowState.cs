namespace CartIntegrity.PostgreSql;

/// <summary>
/// What has been read of the ledger for one batch. Asked for a row it does not have, it answers "nothing" and notes the row in <see cref="Wanted"/>:
/// the batch is then decided again with the row read, so no decision ever rests on a row that was not looked at.
/// </summary>
/// <param name="known">Heads that need not be read.</param>
internal sealed class RowState(HeadCache known) : IStockBase
{
    private readonly List<byte[]> _news = [];
    private readonly Dictionary<HoldId, Hold?> _holds = [];
    private readonly Dictionary<CartId, HoldId?> _carts = [];
    private readonly Dictionary<OrderId, OrderEnd?> _orders = [];
    private readonly Dictionary<MovementKey, MovementAnswer?> _answers = [];
    private readonly Dictionary<Sku, List<HoldId>> _dead = [];
    private readonly Dictionary<Sku, List<Return>> _returns = [];
    private readonly Dictionary<Sku, List<Hold>> _holders = [];

    /// <summary>The time at which others give units back.</summary>
    internal readonly record struct Return(DateTimeOffset At, string Cart);

    /// <summary>The store's clock, read after the turn to write was had; never before the latest record.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The latest record.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether any hold of the ledger is dead and has not been ended: nearly never for long.</summary>
    public bool HasDead { get; private set; }

    /// <summary>The latest record this server knew of.</summary>
    public long KnownSequence => known.Sequence;

    /// <summary>What was asked for and is not here.</summary>
    public RowRequest Wanted { get; } = new();

    public void Begin()
    {
        _news.Clear();
        _holds.Clear();
        _carts.Clear();
        _orders.Clear();
        _answers.Clear();
        _dead.Clear();
        _returns.Clear();
        _holders.Clear();
        Wanted.Clear();
    }

    public void PutTime(long now, long latest, long sequence, bool hasDead) =>
        (Now, Sequence, HasDead) = (SqlValues.ToTime(Math.Max(now, latest)), sequence, hasDead);

    public void PutNews(byte[] record) => _news.Add(record);

    /// <summary>All news are here: what they touched is no longer known. Before the first head is put.</summary>
    public void Follow() => known.Follow(_news, Sequence);

    public void Put(SkuStock stock) => known.Keep(stock);

    public void Put(HoldId id, Hold? hold) => _holds[id] = hold;

    public void Put(CartId cart, HoldId? hold) => _carts[cart] = hold;

    public void Put(OrderId order, OrderEnd? end) => _orders[order] = end;

    public void Put(MovementKey key, MovementAnswer? answer) => _answers[key] = answer;

    public void PutDead(Sku sku, Hold hold)
    {
        ListOf(_dead, sku).Add(hold.Id);
        _holds[hold.Id] = hold;
    }

    public void PutReturnsOf(Sku sku) => ListOf(_returns, sku);

    public void PutReturn(Sku sku, Return back) => ListOf(_returns, sku).Add(back);

    public void PutHoldersOf(Sku sku) => ListOf(_holders, sku);

    public void PutHolder(Sku sku, Hold hold)
    {
        ListOf(_holders, sku).Add(hold);
        _holds[hold.Id] = hold;
    }

    public void PutDeadOf(Sku sku) => ListOf(_dead, sku);

    /// <inheritdoc />
    public SkuStock FindSku(Sku sku)
    {
        if (known.Find(sku) is { } stock)
        {
            return stock;
        }

        Wanted.Skus.Add(sku);
        return SkuStock.Of(sku);
    }

    /// <inheritdoc />
    public Hold? FindHold(HoldId hold)
    {
        if (!_holds.TryGetValue(hold, out var found))
        {
            Wanted.Holds.Add(hold);
        }

        return found;
    }

    /// <inheritdoc />
    public HoldId? FindHoldOf(CartId cart)
    {
        if (!_carts.TryGetValue(cart, out var found))
        {
            Wanted.Carts.Add(cart);
        }

        return found;
    }

    /// <inheritdoc />
    public OrderEnd? FindOrder(OrderId order)
    {
        if (!_orders.TryGetValue(order, out var end))
        {
            Wanted.Orders.Add(order);
        }

        return end;
    }

    /// <inheritdoc />
    public MovementAnswer? FindAnswer(MovementKey key)
    {
        if (!_answers.TryGetValue(key, out var answer))
        {
            Wanted.Movements.Add(key);
        }

        return answer;
    }

    /// <inheritdoc />
    public void CollectDead(Sku sku, DateTimeOffset storeNow, ICollection<HoldId> dead)
    {
        if (!HasDead)
        {
            return;
        }

        if (!_dead.TryGetValue(sku, out var all))
        {
            Wanted.Dead.Add(sku);
            return;
        }

        foreach (var id in all)
        {
            dead.Add(id);
        }
    }

    /// <inheritdoc />
    public DateTimeOffset? EarliestReturn(Sku sku, CartId except, DateTimeOffset storeNow)
    {
        if (!_returns.TryGetValue(sku, out var all))
        {
            Wanted.Returns.Add(sku);
            return null;
        }

        foreach (var back in all)
        {
            if (back.Cart != except.Value && back.At > storeNow)
            {
                return back.At;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public IEnumerable<Hold> HoldsOn(Sku sku)
    {
        if (_holders.TryGetValue(sku, out var all))
        {
            return all;
        }

        Wanted.HoldersOf.Add(sku);
        return [];
    }

    private static List<T> ListOf<T>(Dictionary<Sku, List<T>> lists, Sku sku)
    {
        if (!lists.TryGetValue(sku, out var list))
        {
            lists[sku] = list = [];
        }

        return list;
    }
}
