namespace DemoStore;

/// <summary>How well a product is stocked when the shop opens; see <see cref="OpeningStockRule"/>.</summary>
internal enum StockTier
{
    Ample,
    Tight,
    Low,
    Single,
    None,
}
