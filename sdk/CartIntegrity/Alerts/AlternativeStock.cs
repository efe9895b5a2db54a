using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What can be had of the candidates, less what the cart wants of them already.</summary>
internal sealed class AlternativeStock
{
    /// <summary>In carts of more lines than this a SKU is looked up in a table; below, walking the lines is faster than making one.</summary>
    private const int WalkUpTo = 16;

    private readonly Cart _cart;
    private readonly ImmutableArray<SkuAvailability> _stock;
    private readonly Dictionary<Sku, long>? _wanted;

    /// <param name="cart">Whose.</param>
    /// <param name="stock">The availability of the SKUs that are candidates, in their order.</param>
    public AlternativeStock(Cart cart, ImmutableArray<SkuAvailability> stock)
    {
        (_cart, _stock) = (cart, stock);
        _wanted = cart.Lines.Length > WalkUpTo ? WantedBy(cart) : null;
    }

    /// <summary>Whether a SKU, by its position, can be had in a quantity: by stock and by its purchase limit.</summary>
    public bool CanHave(int place, ProductFact fact, int quantity)
    {
        var stock = _stock[place];
        var wanted = WantedOf(stock.Sku);
        return stock.Available - wanted >= quantity && (fact.PurchaseLimit is not { } limit || limit - wanted >= quantity);
    }

    private long WantedOf(Sku sku)
    {
        if (_wanted is not null)
        {
            return _wanted.GetValueOrDefault(sku);
        }

        var wanted = 0L;
        foreach (var line in _cart.Lines.AsSpan())
        {
            wanted += line.Intent == LineIntent.Buy && line.Sku == sku ? line.Quantity : 0;
        }

        return wanted;
    }

    private static Dictionary<Sku, long> WantedBy(Cart cart)
    {
        var wanted = new Dictionary<Sku, long>();
        foreach (var line in cart.Lines.AsSpan())
        {
            if (line.Intent == LineIntent.Buy)
            {
                wanted[line.Sku] = wanted.GetValueOrDefault(line.Sku) + line.Quantity;
            }
        }

        return wanted;
    }
}
