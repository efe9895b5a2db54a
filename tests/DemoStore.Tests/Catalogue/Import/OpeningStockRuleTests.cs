namespace DemoStore.Tests;

public sealed class OpeningStockRuleTests
{
    private const int Demand = 1000;

    [Fact]
    public void Decide_best_seller_is_tight_or_ample() =>
        Decided(rank: 1).Select(pair => pair.Tier).Distinct().Should().BeEquivalentTo([StockTier.Tight, StockTier.Ample]);

    [Fact]
    public void Decide_other_products_cover_every_tier() =>
        Decided(rank: 201).Select(pair => pair.Tier).Distinct().Should().BeEquivalentTo(Enum.GetValues<StockTier>());

    [Fact]
    public void Decide_units_stay_in_the_range_of_their_tier()
    {
        foreach (var (tier, stock) in Decided(rank: 201))
        {
            var (least, most) = tier switch
            {
                StockTier.Tight => (850, 950),
                StockTier.Ample => (1102, 1602),
                StockTier.Low => (2, 5),
                StockTier.Single => (1, 1),
                _ => (0, 0),
            };
            stock.Total().Should().BeInRange(least, most);
        }
    }

    [Fact]
    public void Decide_splits_by_who_bought()
    {
        var sales = new ProductSales("22001");
        sales.Add(Rows.Sale(quantity: 5));
        sales.Add(Rows.Sale(quantity: 6));
        sales.Add(Rows.Sale(quantity: 48));
        sales.Add(Rows.Sale(quantity: 1, country: "France"));

        sales.UnitsByLocation.Should().BeEquivalentTo(new Dictionary<string, int> { ["STORE"] = 5, ["MAN-1"] = 6, ["LON-1"] = 49 });
    }

    [Fact]
    public void Decide_store_never_holds_more_than_its_shelf() =>
        Decided(rank: 1).Should().OnlyContain(pair => pair.Stock.OnHand["STORE"] == OpeningStockRule.ShelfUnits);

    private static List<(StockTier Tier, OpeningStock Stock)> Decided(int rank) =>
        [.. Enumerable.Range(20000, 500).Select(code => OpeningStockRule.Decide(SoldInStore($"{code}"), rank))];

    private static ProductSales SoldInStore(string sku)
    {
        var sales = new ProductSales(sku);
        for (var sold = 0; sold < Demand; sold += 5)
        {
            sales.Add(Rows.Sale(sku, quantity: 5));
        }

        return sales;
    }
}
