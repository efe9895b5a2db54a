namespace CartIntegrity.PostgreSql;

/// <summary>Puts heads that come row by row together to the stock of their SKUs.</summary>
internal sealed class HeadCollector
{
    private readonly Dictionary<Sku, List<StockHead>> _heads = [];

    public void Add(StockHead head)
    {
        if (_heads.TryGetValue(head.Item.Sku, out var heads))
        {
            heads.Add(head);
        }
        else
        {
            _heads[head.Item.Sku] = [head];
        }
    }

    /// <summary>The stock of a SKU; one without heads if no row came.</summary>
    public SkuStock Of(Sku sku) =>
        _heads.TryGetValue(sku, out var heads) ? SkuStock.Of(sku, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(heads)) : SkuStock.Of(sku);
}
