using CartIntegrity;

namespace DemoStore;

/// <summary>An order of the replay on its way: its cart, its hold, and once it is sold, what of it is still to be shipped or may come back.</summary>
internal sealed class PlayedOrder(RealOrder order, Cart cart)
{
    private readonly List<(StockItem Item, int Units)> _units = [];

    public RealOrder Order => order;

    /// <summary>As the shopper has it now; without the lines that could not be had.</summary>
    public Cart Cart { get; set; } = cart;

    /// <summary>What is held for it.</summary>
    public Hold? Hold { get; set; }

    /// <summary>Whether what was sold has left the house.</summary>
    public bool IsShipped { get; private set; }

    /// <summary>Units still at the customer, or on the way there.</summary>
    public IReadOnlyList<(StockItem Item, int Units)> Units => _units;

    /// <summary>Remembers what the ledger sold from stock. What it promised for later is not in the house: it waits for the end of the run.</summary>
    public void Sell(CommitResult answer) => _units.AddRange(answer.Lines.GroupBy(line => line.Item)
        .Select(item => (Item: item.Key, Units: item.Sum(line => line.Quantity - line.Promised))).Where(item => item.Units > 0));

    public void Ship() => IsShipped = true;

    /// <summary>Takes units of a SKU out of the order, as many as it has of those wanted.</summary>
    public List<(StockItem Item, int Units)> Take(string sku, int wanted)
    {
        var taken = new List<(StockItem, int)>();
        for (var i = _units.Count - 1; i >= 0 && wanted > 0; i--)
        {
            var (item, units) = _units[i];
            if (item.Sku.Value != sku)
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
