namespace CartIntegrity;

/// <summary>
/// What is left of a SKU for the lines of one cart that have not been served yet. Lines are served in the cart's order, so a shortfall falls on
/// the later line; units that are there are given out before promised ones.
/// </summary>
internal struct SkuShare
{
    private long _left;
    private long _heldOnHand;
    private long _heldPromised;
    private long _freeOnHand;
    private int _limit;

    /// <summary>Everything the cart can have of a SKU.</summary>
    /// <param name="sku">What that is.</param>
    /// <param name="limit">The most units a cart may hold: whether there are more is told nobody (I5).</param>
    public SkuShare(in SkuAvailability sku, int limit)
    {
        _limit = limit;
        _left = sku.Available;
        _heldPromised = Math.Min(sku.Held, sku.HeldPromised);
        _heldOnHand = sku.Held - _heldPromised;
        _freeOnHand = Math.Max(0, sku.AvailableOnHand - _heldOnHand);
    }

    /// <summary>Serves a line.</summary>
    /// <param name="quantity">What it wants; at least 0.</param>
    public LineShare Take(int quantity)
    {
        quantity = Math.Min(quantity, _limit);
        _limit -= quantity;
        var couldHave = Math.Min(_left, (long)_limit + quantity);
        var canHave = (int)Math.Min(quantity, _left);
        var heldOnHand = (int)Math.Min(quantity, _heldOnHand);
        var heldPromised = (int)Math.Min(quantity - heldOnHand, _heldPromised);

        // Below zero when a forced correction took units that are held for the cart.
        var free = Math.Max(0, canHave - heldOnHand - heldPromised);
        var freeOnHand = (int)Math.Min(free, _freeOnHand);
        _left -= canHave;
        _heldOnHand -= heldOnHand;
        _heldPromised -= heldPromised;
        _freeOnHand -= freeOnHand;
        return new LineShare(couldHave, canHave, heldOnHand + heldPromised)
        {
            IsShort = canHave < quantity,
            HeldPromised = heldPromised,
            Promised = heldPromised + free - freeOnHand,
        };
    }
}
