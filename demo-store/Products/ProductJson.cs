using System.Text.Json;
using System.Text.Json.Nodes;

namespace DemoStore;

/// <summary>
/// A product and its offer as machines read them: schema.org, in the words of its
/// <see href="https://schema.org/ItemAvailability">ItemAvailability</see>. The same reading of the ledger that the page's words come from,
/// and in the same region, so that both are renewed together.
/// </summary>
internal static class ProductJson
{
    private const string Schema = "https://schema.org";

    /// <summary>The text of a JSON-LD block. What could end the block is escaped, as the serializer does without being asked.</summary>
    /// <param name="card">The product as this page shows it.</param>
    /// <param name="shop">Where the shop is: scheme and host.</param>
    public static string Of(ProductCard card, string shop)
    {
        var product = card.Product;
        return new JsonObject
        {
            ["@context"] = Schema,
            ["@type"] = "Product",
            ["sku"] = product.Sku,
            ["name"] = product.Title,
            ["description"] = product.Description,
            ["image"] = shop + ShopLinks.Art(product.Sku),
            ["offers"] = OfferOf(card, shop + ShopLinks.Product(product.Sku)),
        }.ToJsonString(JsonSerializerOptions.Default);
    }

    /// <summary>The availability of a state.</summary>
    public static string AvailabilityOf(ShelfState state) => state switch
    {
        ShelfState.InStock => "InStock",
        ShelfState.Low => "LimitedAvailability",
        ShelfState.Backorder => "BackOrder",
        ShelfState.Preorder => "PreOrder",
        ShelfState.Yours or ShelfState.Held => "Reserved",
        ShelfState.Out => "OutOfStock",
        _ => "Discontinued",
    };

    private static JsonObject OfferOf(ProductCard card, string address)
    {
        var offer = new JsonObject
        {
            ["@type"] = "Offer",
            ["url"] = address,
            ["price"] = card.Product.Price,
            ["priceCurrency"] = "GBP",
            ["itemCondition"] = $"{Schema}/NewCondition",
            ["availability"] = $"{Schema}/{AvailabilityOf(card.Stock.State)}",
        };
        if (card.Stock.Promise is { } day)
        {
            offer["availabilityStarts"] = day.ForMachines();
        }

        return offer;
    }
}
