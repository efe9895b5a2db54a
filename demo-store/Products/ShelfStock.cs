using CartIntegrity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace DemoStore;

/// <summary>
/// What the shop says about the stock of products outside the cart, in the same steps as the cart's own verdict. One reading of the ledger answers for
/// all products of a page.
/// </summary>
internal sealed class ShelfStock(IInventoryLedger ledger, IProductFacts facts, IOptions<CartIntegrityOptions> rules, IStringLocalizer<ShopText> text)
{
    /// <summary>One word on each product, by SKU; units the asking cart holds count as available to it.</summary>
    public async Task<IReadOnlyDictionary<string, ShelfWord>> OfAsync(IReadOnlyList<Product> products, CartId? cart, CancellationToken cancellationToken)
    {
        if (products.Count == 0)
        {
            return new Dictionary<string, ShelfWord>();
        }

        var skus = products.Select(product => new Sku(product.Sku)).Distinct().ToArray();
        var reading = await ledger.GetAvailabilityAsync(new AvailabilityQuery(skus, ChannelId.Web, cart), cancellationToken);
        var known = await facts.FindAsync(skus, cancellationToken);
        return reading.Skus.ToDictionary(answer => answer.Sku.Value, answer => WordOn(answer, known.GetValueOrDefault(answer.Sku)));
    }

    private ShelfWord WordOn(in SkuAvailability stock, ProductFact? fact)
    {
        var (more, moreOnHand) = (stock.Available - stock.Held, stock.AvailableOnHand - (stock.Held - stock.HeldPromised));
        return fact is { IsDiscontinued: true } ? new(ShelfState.Discontinued, text["We do not sell this any more."])
            : more > 0 && moreOnHand <= 0 ? Promised(stock)
            : more > 0 ? OnHand(stock)
            : stock.Held > 0 ? new(ShelfState.Yours, text["The last ones are in your basket"])
            : stock.HeldByOthers > 0 ? new(ShelfState.Held, MayReturn(stock.ReturnsIn))
            : new(ShelfState.Out, text["Sold out"]);
    }

    // A page counts as the cart's row does: what is few there is few here.
    private ShelfWord OnHand(in SkuAvailability stock) => stock switch
    {
        _ when stock.AvailableOnHand > rules.Value.LowThreshold => new(ShelfState.InStock, text["In stock"]),
        { PromiseDate: { } day } when stock.Available > stock.AvailableOnHand =>
            new(ShelfState.Low, $"{text.Count("Only {0} left", stock.AvailableOnHand)} · {text["more about {0}", day.InWords()]}") { Told = day },
        _ => new(ShelfState.Low, text.Count("Only {0} left", stock.AvailableOnHand)),
    };

    private ShelfWord Promised(in SkuAvailability stock) => stock switch
    {
        { IsPreorder: true, PromiseDate: { } day } => new(ShelfState.Preorder, text["Preorder – with us about {0}", day.InWords()]) { Promise = day, Told = day },
        { IsPreorder: true } => new(ShelfState.Preorder, text["Preorder – not with us yet"]) { Told = DateOnly.MaxValue },
        { PromiseDate: { } day } => new(ShelfState.Backorder, text["Backorder – with us again about {0}", day.InWords()]) { Promise = day, Told = day },
        _ => new(ShelfState.Backorder, text["Backorder – more are on their way"]) { Told = DateOnly.MaxValue },
    };

    private string MayReturn(TimeSpan? time) => time switch
    {
        null => text["In other baskets – may return"],
        { } soon when soon < TimeSpan.FromMinutes(1) => text["In other baskets – may return in under a minute"],
        { } later => text["In other baskets – may return in about {0} min", (int)Math.Ceiling(later.TotalMinutes)],
    };
}
