namespace DemoStore;

/// <summary>
/// Which products may be ordered before they are there. As with opening stock a stable hash of the SKU decides, and no chance.
/// <list type="bullet">
/// <item>Nothing on hand: one in four is a preorder, two in four are on backorder, one in four is just sold out.</item>
/// <item>Up to five units on hand, all in London: every second one may be ordered beyond them.</item>
/// <item>All others, and the best sellers: nothing is promised.</item>
/// </list>
/// Six to 48 units each, in half dozens, expected 10 to 40 days after the opening.
/// </summary>
public static class OpeningPromiseRule
{
    private const int FewUnits = 5;

    /// <summary>The place new goods come in.</summary>
    public static ShopLocation Place => ShopLocation.London;

    /// <summary>What is promised of a product; <c>null</c>: nothing.</summary>
    public static OpeningPromise? For(Product product, OpeningStock stock)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(stock);
        return KindOf(product, stock) is { } isPreorder
            ? new OpeningPromise(product.Sku, 6 * (1 + StableHash.Pick("promise units " + product.Sku, 8)), 10 + StableHash.Pick("promise days " + product.Sku, 31), isPreorder)
            : null;
    }

    private static bool? KindOf(Product product, OpeningStock stock)
    {
        if (product.Rank <= OpeningStockRule.BestSellers)
        {
            return null;
        }

        var hash = StableHash.Pick("promise " + product.Sku, 4);
        if (stock.Total() == 0)
        {
            return hash switch { 0 => true, 3 => null, _ => false };
        }

        // Only where all of them lie in the place that promises more: what is there is always sold before what is promised.
        return stock.Total() <= FewUnits && stock.OnHand.GetValueOrDefault(Place.Id) == stock.Total() && hash % 2 == 0 ? false : null;
    }
}
