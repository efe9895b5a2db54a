namespace CartIntegrity;

/// <summary>The heads of all locations of a SKU. Immutable.</summary>
public sealed class SkuStock
{
    private readonly StockHead[] _heads;

    internal SkuStock(Sku sku, StockHead[] heads)
    {
        Sku = sku;
        _heads = heads;
        foreach (var head in heads)
        {
            Version += head.Version;
        }
    }

    /// <summary>Which SKU.</summary>
    public Sku Sku { get; }

    /// <summary>The heads in ordinal order of their location; empty for a SKU the ledger has never seen.</summary>
    public ReadOnlySpan<StockHead> Heads => _heads;

    /// <summary>The sum of the versions of its items. Each is dense, so it only grows.</summary>
    public long Version { get; }

    /// <summary>Whether the ledger has ever heard of the SKU.</summary>
    public bool IsKnown => _heads.Length > 0;

    /// <summary>The head at a location, or <c>null</c>.</summary>
    /// <param name="location">Which location.</param>
    public StockHead? At(LocationId location)
    {
        var at = IndexOf(location);
        return at >= 0 ? _heads[at] : null;
    }

    internal SkuStock With(StockHead head)
    {
        var at = IndexOf(head.Item.Location);
        if (at >= 0)
        {
            var copy = (StockHead[])_heads.Clone();
            copy[at] = head;
            return new SkuStock(Sku, copy);
        }

        StockHead[] grown = [.. _heads, head];
        Array.Sort(grown, static (a, b) => a.Item.CompareTo(b.Item));
        return new SkuStock(Sku, grown);
    }

    private int IndexOf(LocationId location)
    {
        for (var i = 0; i < _heads.Length; i++)
        {
            if (_heads[i].Item.Location == location)
            {
                return i;
            }
        }

        return -1;
    }
}
