using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>The one cart of the measured page: five lines that are in stock and held.</summary>
public sealed class PageCarts : ICartSource
{
    private static readonly string[] Titles =
        ["White hanging heart t-light holder", "Regency cakestand 3 tier", "Jumbo bag red retrospot", "Assorted colour bird ornament", "Party bunting"];

    /// <summary>The cart.</summary>
    public static Cart Current { get; } = new(new CartId("page"), 1, [.. Titles.Select((_, place) => LineOf(place))]);

    /// <summary>What a product is called.</summary>
    public static string TitleOf(Sku sku) => Titles[int.Parse(sku.Value, CultureInfo.InvariantCulture)];

    /// <inheritdoc />
    public ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken) => new(Current);

    /// <inheritdoc />
    public ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken) => new((Cart?)null);

    private static CartLine LineOf(int place)
    {
        var number = place.ToString(CultureInfo.InvariantCulture);
        return new CartLine(new LineId($"line{number}"), new Sku(number), place + 1) { SeenPrice = 2.95m };
    }
}
