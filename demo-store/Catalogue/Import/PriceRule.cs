namespace DemoStore;

/// <summary>
/// Picks a product's price: the one on the most sale lines. Wholesalers pay less per line and the web shop's prices carry
/// tax, so an average is a price nobody was ever asked; the most frequent one is what the ordinary customer paid. Of
/// equally frequent prices the lower is taken: when in doubt, not at the shopper's cost.
/// </summary>
internal static class PriceRule
{
    /// <summary>The price in pounds and whole pence, or null when nothing was ever sold at a price of a penny or more.</summary>
    public static decimal? Best(IEnumerable<KeyValuePair<decimal, int>> counted) =>
        counted.Select(pair => (Price: Math.Round(pair.Key, 2, MidpointRounding.AwayFromZero), Lines: pair.Value))
            .Where(pair => pair.Price > 0)
            .GroupBy(pair => pair.Price, pair => pair.Lines)
            .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key)
            .Select(group => (decimal?)group.Key).FirstOrDefault();
}
