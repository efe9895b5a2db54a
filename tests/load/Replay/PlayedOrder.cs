namespace CartIntegrity.Load;

/// <summary>An order of the replay: what of it can still be cancelled, and after shipping, what can still come back.</summary>
/// <param name="committedAt">When it was sold.</param>
internal sealed class PlayedOrder(DateTimeOffset committedAt)
{
    private readonly Dictionary<Sku, long> _units = [];

    public DateTimeOffset CommittedAt { get; } = committedAt;

    public bool IsShipped { get; private set; }

    public void Add(Sku sku, long units) => _units[sku] = _units.GetValueOrDefault(sku) + units;

    /// <summary>Takes units out of the order, as many as it has of those wanted.</summary>
    /// <returns>How many.</returns>
    public long Take(Sku sku, long wanted)
    {
        var taken = Math.Min(wanted, _units.GetValueOrDefault(sku));
        if (taken > 0)
        {
            _units[sku] -= taken;
        }

        return taken;
    }

    /// <summary>Marks it as shipped.</summary>
    /// <returns>What leaves the house.</returns>
    public IEnumerable<(Sku Sku, long Units)> Ship()
    {
        IsShipped = true;
        return _units.Where(line => line.Value > 0).Select(line => (line.Key, line.Value));
    }
}
