using CartIntegrity;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>What the shop says about the stock of products outside the cart.</summary>
internal sealed class ShelfStock(IInventoryLedger ledger, IStringLocalizer<ShopText> text)
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

    private ShelfWord WordOn(SkuAvailability stock) => stock switch
    {
        { Available: > TellUpTo } => new("in-stock", text["In stock"], stock.Available),
        { Available: > 0 } => new("low", text.Count("Only {0} left", stock.Available), stock.Available),
        { HeldByOthers: > 0, ReturnsIn: { } returns } => new("held", MayReturn(returns), 0),
        _ => new("out", text["Sold out"], 0),
    };

    private string MayReturn(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? text["In other baskets – may return in under a minute"]
        : text["In other baskets – may return in about {0} min", (int)Math.Ceiling(time.TotalMinutes)];
}
