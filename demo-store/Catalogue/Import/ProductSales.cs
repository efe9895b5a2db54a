namespace DemoStore;

/// <summary>Everything the source says about one product code, gathered while reading. Not safe for concurrent use.</summary>
internal sealed class ProductSales(string sku)
{
    /// <summary>Largest quantity of one line that a shopper carries out of a shop.</summary>
    private const int ShopperUnits = 5;

    /// <summary>Smallest quantity of one line at home that is wholesale.</summary>
    private const int WholesaleUnits = 48;

    private const string Home = "United Kingdom";

    private readonly HashSet<string> _invoices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unitsByMonth = new(StringComparer.Ordinal);

    public string Sku { get; } = sku;

    /// <summary>The spellings the code was written in.</summary>
    public SortedSet<string> Spellings { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines per description, spaces normalised.</summary>
    public Dictionary<string, int> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Sale lines per price.</summary>
    public Dictionary<decimal, int> Prices { get; } = [];

    public int Orders => _invoices.Count;

    public int UnitsSold { get; private set; }

    /// <summary>Units sold per location that would have served them; see <see cref="OpeningStockRule"/>.</summary>
    public Dictionary<string, int> UnitsByLocation { get; } = new(StringComparer.Ordinal);

    /// <summary>Units sold in the best month: what a replay of that month will ask for.</summary>
    public int BestMonthUnits => _unitsByMonth.Count == 0 ? 0 : _unitsByMonth.Values.Max();

    public void Add(OrderRow row)
    {
        Spellings.Add(row.StockCode);
        var description = DescriptionRule.Normalise(row.Description);
        if (description.Length > 0)
        {
            Count(Descriptions, description, 1);
        }

        if (row.IsSale)
        {
            Count(Prices, row.UnitPrice, 1);
            Count(_unitsByMonth, row.Month, row.Quantity);
            Count(UnitsByLocation, LocationFor(row), row.Quantity);
            _invoices.Add(row.InvoiceNo);
            UnitsSold += row.Quantity;
        }
    }

    // Few units at home: the street shop. Abroad or by the carton: London. What is between: Manchester.
    private static string LocationFor(OrderRow row)
    {
        if (row.Country != Home || row.Quantity >= WholesaleUnits)
        {
            return ShopLocation.London.Id;
        }

        return row.Quantity <= ShopperUnits ? ShopLocation.Store.Id : ShopLocation.Manchester.Id;
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key, int by)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + by;
}
