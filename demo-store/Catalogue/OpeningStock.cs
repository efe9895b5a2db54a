namespace DemoStore;

/// <summary>What is on hand of one product when the shop opens for the first time.</summary>
/// <param name="Sku">The product's canonical SKU.</param>
/// <param name="OnHand">Units per location id; every location of <see cref="ShopLocation.All"/> is named, 0 included.</param>
public sealed record OpeningStock(string Sku, IReadOnlyDictionary<string, int> OnHand)
{
    /// <summary>Units on hand in all locations together.</summary>
    public int Total() => OnHand.Values.Sum();
}
