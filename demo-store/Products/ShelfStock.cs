using CartIntegrity;

namespace DemoStore;

/// <summary>What the shop says about the stock of products outside the cart.</summary>
internal sealed class ShelfStock(IInventoryLedger ledger)
{
    /// <summary>Above this many units the shop only says "in stock".</summary>
    private const int TellUpTo = 10;

    /// <summary>One word on each product, by SKU; units the asking cart holds count as available to it.</summary>
    public async Task<IReadOnlyDictionary<string, ShelfWord>> OfAsync(IReadOnlyList<Product> products, CartId? cart, CancellationToken cancellationToken)
    {
        if (products.Count == 0)
        {
            return new Dictionary<string, ShelfWord>();
        }

        var skus = products.Select(product => new Sku(product.Sku)).ToArray();
        var reading = await ledger.GetAvailabilityAsync(new AvailabilityQuery(skus, ChannelId.Web, cart), cancellationToken);
        return reading.Skus.ToDictionary(answer => answer.Sku.Value, WordOn);
    }

    private static ShelfWord WordOn(SkuAvailability stock) => stock switch
    {
        { Available: > TellUpTo } => new("in-stock", "In stock", stock.Available),
        { Available: > 1 } => new("low", $"Only {stock.Available} left", stock.Available),
        { Available: 1 } => new("low", "Only 1 left", 1),
        { HeldByOthers: > 0, ReturnsIn: { } returns } => new("held", $"In other baskets – may return in {Minutes(returns)}", 0),
        _ => new("out", "Sold out", 0),
    };

    private static string Minutes(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? "under a minute" : $"about {(int)Math.Ceiling(time.TotalMinutes)} min";
}
