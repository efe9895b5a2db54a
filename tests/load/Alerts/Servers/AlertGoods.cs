using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>The products of the measured shop, and what is in the shoppers' carts: one product that everybody wants, four that differ. Thread-safe.</summary>
internal sealed class AlertGoods : IProductFacts
{
    private const int Products = 1_000;
    private const int LinesBefore = 2;
    private const int Lines = 5;
    private readonly Cart[] _carts;
    private readonly FrozenDictionary<Sku, ProductFact> _facts;

    public AlertGoods(int carts)
    {
        All = [Wanted, .. Enumerable.Range(1, Products).Select(number => new Sku($"{20_000 + number}"))];
        _facts = All.Select((sku, place) => FactOf(sku, All[1 + (place % Products)], All[1 + ((place + 1) % Products)])).ToFrozenDictionary(fact => fact.Sku);
        _carts = [.. Enumerable.Range(0, carts).Select(NewCart)];
    }

    /// <summary>What is in every cart.</summary>
    public static Sku Wanted { get; } = new("85123A");

    /// <summary>Every product.</summary>
    public ImmutableArray<Sku> All { get; }

    /// <summary>The name of a client's cart.</summary>
    public static CartId CartOf(int client) => new($"cart-{client.ToString(CultureInfo.InvariantCulture)}");

    public Cart? Find(CartId cart) =>
        int.TryParse(cart.Value.AsSpan("cart-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var client) && client < _carts.Length ? _carts[client] : null;

    public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken) => new(_facts);

    private static ProductFact FactOf(Sku sku, Sku alternative, Sku another) => new(sku, $"Hanging heart holder with t-light, number {sku}")
    {
        Price = 2.95m,
        PriceText = "£2.95",
        Url = $"/p/{sku}",
        Image = $"/art/{sku}.svg",
        PurchaseLimit = 100,
        Alternatives = [alternative, another],
    };

    private Cart NewCart(int client)
    {
        var lines = Enumerable.Range(0, Lines).Select(place =>
            new CartLine(new LineId($"l-{place}"), place == LinesBefore ? Wanted : All[1 + (((Lines * client) + place) % Products)], 1) { SeenPrice = 2.95m });
        return new Cart(CartOf(client), 1, [.. lines]);
    }
}
