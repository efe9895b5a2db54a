namespace CartIntegrity;

/// <summary>What is remembered of a batch as soon as it is stored: one that fails counts for nobody and explains nothing. Not thread-safe.</summary>
internal sealed class UnstoredNotes
{
    private readonly List<(Holder Holder, Sku Sku, Hold Hold)> _ends = [];
    private readonly List<(CartId Cart, HoldResult Result, bool IsChange)> _answers = [];
    private DateTimeOffset _now;

    /// <summary>Forgets what an earlier batch, or an earlier try at this one, has left.</summary>
    public void Clear()
    {
        _ends.Clear();
        _answers.Clear();
    }

    /// <summary>A SKU that a holder let go unpaid.</summary>
    public void AddEnd(Holder holder, Sku sku, Hold hold, DateTimeOffset now)
    {
        _ends.Add((holder, sku, hold));
        _now = now;
    }

    /// <summary>An answer that pages may have to explain, or that ends an explanation.</summary>
    public void AddAnswer(CartId cart, LedgerResult result, bool isChange, DateTimeOffset now)
    {
        if (result is HoldResult held)
        {
            _answers.Add((cart, held, isChange));
            _now = now;
        }
    }

    /// <summary>The batch is stored: takes over what it left.</summary>
    public void MoveTo(RememberedEntries<Holder, HolderEntry> holders, HeldBackNotes heldBack, HoldLimits limits)
    {
        foreach (var (holder, sku, hold) in _ends)
        {
            holders.Touch(holder, _now).LetGo(sku, hold, _now, limits);
        }

        foreach (var (cart, result, isChange) in _answers)
        {
            heldBack.Note(cart, _now, result, isChange);
        }

        Clear();
    }
}
