using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>What a page says about a product besides its name, in the shopper's language.</summary>
internal static class ProductWords
{
    private const int FamousRank = 100;

    /// <summary>
    /// The description. It is kept in English, made from the retailer's data; in other languages the shelf's line stands for it, and the facts below it
    /// (colours, delivery) say the rest.
    /// </summary>
    public static string DescriptionOf(Product product, Category? shelf, IStringLocalizer<ShopText> text)
    {
        if (ShopLanguage.Current == ShopLanguage.English || shelf is null)
        {
            return product.Description;
        }

        var line = text[shelf.Line].Value;
        return product.Rank <= FamousRank ? $"{line} {text["One of our hundred most ordered."]}" : line;
    }
}
