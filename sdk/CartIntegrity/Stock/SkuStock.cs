using System.Collections.Immutable;

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

    /// <summary>Makes the stock of a SKU from heads that a store has read.</summary>
    /// <param name="sku">Which SKU.</param>
    /// <param name="heads">Its heads, any order; empty for a SKU the ledger has never seen.</param>
    public static SkuStock Of(Sku sku, params ReadOnlySpan<StockHead> heads)
    {
        StockHead[] own = [.. heads];
        Array.Sort(own, static (a, b) => a.Item.CompareTo(b.Item));
        return new SkuStock(sku, own);
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

    internal ImmutableArray<StockHead> ToArray() => [.. _heads];

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
