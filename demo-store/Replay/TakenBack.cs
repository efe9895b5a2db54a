using CartIntegrity;

namespace DemoStore;

/// <summary>What <c>C</c> invoices come to: units of orders that are in the house are cancelled, those of shipped orders come back. Not thread-safe.</summary>
internal sealed class TakenBack
{
    private readonly List<(StockItem Item, long Units)> _cancelled = [];
    private readonly List<(StockItem Item, long Units)> _returned = [];

    public IReadOnlyList<(StockItem Item, long Units)> Cancelled => _cancelled;

    public IReadOnlyList<(StockItem Item, long Units)> Returned => _returned;

    /// <summary>Takes units of a SKU from an order, as many as it has.</summary>
    /// <returns>How many.</returns>
    public long Take(BoughtUnits order, Sku sku, long wanted)
    {
        var taken = order.Take(sku, wanted);
        (order.IsShipped ? _returned : _cancelled).AddRange(taken);
        return taken.Sum(item => item.Units);
    }

    /// <summary>Units of a sale before the replay come back.</summary>
    public void Return(StockItem item, long units)
    {
        if (units > 0)
        {
            _returned.Add((item, units));
        }
    }
}
