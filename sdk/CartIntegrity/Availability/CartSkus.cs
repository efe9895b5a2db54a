namespace CartIntegrity;

/// <summary>The SKUs of a cart without duplicates, in the order of their first line, and which of them each line wants.</summary>
internal sealed class CartSkus
{
    private readonly List<Sku> _skus;
    private readonly int[] _positions;

    public CartSkus(Cart cart)
    {
        var lines = cart.Lines.AsSpan();
        var seen = new Dictionary<Sku, int>(lines.Length);
        _skus = new List<Sku>(lines.Length);
        _positions = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (!seen.TryGetValue(lines[i].Sku, out var position))
            {
                position = _skus.Count;
                seen.Add(lines[i].Sku, position);
                _skus.Add(lines[i].Sku);
            }

            _positions[i] = position;
        }
    }

    public List<Sku> Skus => _skus;

    /// <summary>Where the SKU of a line stands in <see cref="Skus"/>.</summary>
    public int PositionOf(int line) => _positions[line];
}
