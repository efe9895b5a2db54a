using CartIntegrity;

namespace DemoStore;

/// <summary>What an order of a replay bought from stock and has not given back: in the house still, or with the customer. Not thread-safe.</summary>
internal sealed class BoughtUnits
{
    private readonly List<(StockItem Item, long Units)> _units = [];

    /// <summary>How long an order stays in the house, in replayed time; until then it can be cancelled.</summary>
    public static TimeSpan ShipsAfter { get; } = TimeSpan.FromDays(1);

    /// <summary>Whether what was sold has left the house.</summary>
    public bool IsShipped { get; private set; }

    /// <summary>What it has now, a stock item once.</summary>
    public IReadOnlyList<(StockItem Item, long Units)> Left => _units;

    /// <summary>Remembers what the ledger sold from stock. What it promised for later is not in the house.</summary>
    public void Sell(CommitResult answer) => _units.AddRange(answer.Lines.GroupBy(line => line.Item)
        .Select(item => (Item: item.Key, Units: item.Sum(line => (long)line.Quantity - line.Promised))).Where(item => item.Units > 0));

    /// <summary>It leaves the house: what comes back from now on is a return.</summary>
    public void Ship() => IsShipped = true;

    /// <summary>Takes units of a SKU out of the order, as many as it has of those wanted.</summary>
    public List<(StockItem Item, long Units)> Take(Sku sku, long wanted)
    {
        var taken = new List<(StockItem, long)>();
        for (var i = _units.Count - 1; i >= 0 && wanted > 0; i--)
        {
            var (item, units) = _units[i];
            if (item.Sku != sku)
            {
                continue;
            }

            var part = Math.Min(units, wanted);
            taken.Add((item, part));
            wanted -= part;
            if (units > part)
            {
                _units[i] = (item, units - part);
            }
            else
            {
                _units.RemoveAt(i);
            }
        }

        return taken;
    }
}
