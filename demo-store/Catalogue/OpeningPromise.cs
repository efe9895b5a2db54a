namespace DemoStore;

/// <summary>What the shop promises of a product beyond what is on hand when it opens for the first time.</summary>
/// <param name="Sku">The product's canonical SKU.</param>
/// <param name="Allowance">How many units may be sold before they are there, at least 1.</param>
/// <param name="InDays">In how many days from the opening they are expected.</param>
/// <param name="IsPreorder">Whether the product has never been on sale from stock.</param>
public sealed record OpeningPromise(string Sku, int Allowance, int InDays, bool IsPreorder)
{
    /// <summary>The day the units are expected, if the shop opens on <paramref name="opening"/>.</summary>
    public DateOnly ExpectedAfter(DateOnly opening) => opening.AddDays(InDays);
}
