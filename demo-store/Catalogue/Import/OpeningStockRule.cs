namespace DemoStore;

/// <summary>
/// How much of each product the shop opens with. Chance has no part in it: a stable hash of the SKU (0–99) chooses the
/// tier, so the same sales always give the same stock. D is the demand of the best month.
/// <list type="bullet">
/// <item>The 200 most ordered products: hash below 60 tight, else ample. They are what shoppers come for.</item>
/// <item>All others: below 30 tight, 30–89 ample, 90–95 low, 96–98 a single unit, 99 none.</item>
/// </list>
/// Tight is 85–95 % of D (at least 1), so a replay of the month runs out; ample is 110–160 % of D and 2 more; low is 2–5 units.
/// The units are split by where the sales would have been served from, at most 24 on the street shop's shelf.
/// </summary>
internal static class OpeningStockRule
{
    /// <summary>Products up to this rank are never low, single or none.</summary>
    public const int BestSellers = 200;

    /// <summary>Units of one product that fit on the street shop's shelf.</summary>
    public const int ShelfUnits = 24;

    /// <summary>The opening stock of a product of this rank.</summary>
    public static (StockTier Tier, OpeningStock Stock) Decide(ProductSales sales, int rank)
    {
        var tier = TierOf(sales.Sku, rank);
        var units = UnitsFor(tier, sales);
        return (tier, new OpeningStock(sales.Sku, Split(sales, units)));
    }

    private static StockTier TierOf(string sku, int rank)
    {
        var hash = StableHash.Pick(sku, 100);
        if (rank <= BestSellers)
        {
            return hash < 60 ? StockTier.Tight : StockTier.Ample;
        }

        return hash switch
        {
            < 30 => StockTier.Tight,
            < 90 => StockTier.Ample,
            < 96 => StockTier.Low,
            < 99 => StockTier.Single,
            _ => StockTier.None,
        };
    }

    private static int UnitsFor(StockTier tier, ProductSales sales)
    {
        var demand = (long)sales.BestMonthUnits;
        var units = tier switch
        {
            StockTier.Tight => Math.Max(1, demand * (85 + StableHash.Pick("tight " + sales.Sku, 11)) / 100),
            StockTier.Ample => (demand * (110 + StableHash.Pick("ample " + sales.Sku, 51)) / 100) + 2,
            StockTier.Low => 2 + StableHash.Pick("low " + sales.Sku, 4),
            StockTier.Single => 1,
            _ => 0,
        };
        return (int)Math.Min(units, int.MaxValue);
    }

    private static Dictionary<string, int> Split(ProductSales sales, int units)
    {
        var store = Math.Min(Share(sales, ShopLocation.Store, units), ShelfUnits);
        var manchester = Share(sales, ShopLocation.Manchester, units);
        return new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [ShopLocation.London.Id] = units - store - manchester,
            [ShopLocation.Manchester.Id] = manchester,
            [ShopLocation.Store.Id] = store,
        };
    }

    // Rounded down, so the parts never exceed the whole; what is left over lies in London.
    private static int Share(ProductSales sales, ShopLocation location, int units) =>
        sales.UnitsSold == 0 ? 0 : (int)((long)units * sales.UnitsByLocation.GetValueOrDefault(location.Id) / sales.UnitsSold);
}
