using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>The SKUs of a cart without duplicates, in the order of their first line, and which of them each line wants.</summary>
internal sealed class CartSkus
{
    /// <summary>In carts of more lines than this a SKU is looked up in a table; below, walking the SKUs is faster than making one.</summary>
    private const int WalkUpTo = 16;

    private readonly List<Sku> _skus;
    private readonly int[] _positions;

    public CartSkus(Cart cart)
    {
        var lines = cart.Lines.AsSpan();
        var seen = lines.Length > WalkUpTo ? new Dictionary<Sku, int>(lines.Length) : null;
        _skus = new List<Sku>(lines.Length);
        _positions = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var sku = lines[i].Sku;
            var position = seen is null ? PositionOf(sku) : seen.GetValueOrDefault(sku, -1);
            if (position < 0)
            {
                position = _skus.Count;
                seen?.Add(sku, position);
                _skus.Add(sku);
            }

            _positions[i] = position;
        }
    }

    public List<Sku> Skus => _skus;

    /// <summary>Where the SKU of a line stands in <see cref="Skus"/>.</summary>
    public int PositionOf(int line) => _positions[line];

    private int PositionOf(Sku sku)
    {
        var skus = CollectionsMarshal.AsSpan(_skus);
        for (var i = 0; i < skus.Length; i++)
        {
            if (skus[i] == sku)
            {
                return i;
            }
        }

        return -1;
    }
}
