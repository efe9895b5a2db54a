namespace CartIntegrity;

/// <summary>
/// How much of what the stock would give a cart the limits let it hold. Pure: reads the view, the policy and where the shopper stands. Never less than
/// the cart holds already: limits refuse taking, not keeping.
/// </summary>
internal struct HoldRoom
{
    private readonly StockView _view;
    private readonly HoldLimits _limits;
    private readonly HoldCommand _command;
    private readonly HoldStanding _standing;
    private readonly Hold? _living;
    private readonly bool _isUnverified;
    private int _newSkus;

    public HoldRoom(StockView view, HoldLimits limits, HoldCommand command, in HoldStanding standing, Hold? living)
    {
        (_view, _limits, _command, _standing, _living) = (view, limits, command, standing, living);
        _isUnverified = IsUnverified(command, living);
        // The usual cart has fewer SKUs than the limit, and nothing has to be counted.
        _newSkus = limits.LinesPerCart is { } most && command.Demands.Length > most ? most - SkusOf(living) : int.MaxValue;
    }

    private readonly bool IsCheckout => _command.Mode == HoldMode.AllOrNothing;

    /// <summary>Whether something was let through only because it is the checkout: then it is held for a short while.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Whether a hold counts as an unverified shopper's: once verified it stays so, whatever the shop itself does.</summary>
    public static bool IsUnverified(HoldCommand command, Hold? living) =>
        command.Origin is { } origin ? !origin.IsVerified && living?.IsUnverified != false : living?.IsUnverified == true;

    /// <summary>How many units the cart may hold of a SKU.</summary>
    /// <param name="sku">Which SKU.</param>
    /// <param name="stock">Its heads.</param>
    /// <param name="held">Units it holds.</param>
    /// <param name="possible">Units it could hold as far as the stock is concerned; more than it holds.</param>
    /// <param name="limit">Which limit made it fewer, if any.</param>
    /// <param name="again">When it may be more, where time helps.</param>
    public int Of(Sku sku, SkuStock stock, int held, int possible, out HoldLimit limit, out DateTimeOffset? again)
    {
        (limit, again) = (HoldLimit.None, null);
        var most = possible;
        if (_limits.UnitsPerLine is { } units && units < most)
        {
            (most, limit) = (units, HoldLimit.UnitsPerLine);
        }

        if (most > held && (WhyNoMore(sku, held, out again) is var why and not HoldLimit.None))
        {
            (most, limit) = (held, why);
        }
        else if (most > held && _isUnverified && ShareLeft(sku, stock, held, most) is var share && share < most)
        {
            (most, limit) = (share, HoldLimit.UnverifiedShare);
        }

        _newSkus -= held == 0 && most > 0 ? 1 : 0;
        return Math.Max(held, most);
    }

    /// <summary>What only the checkout lets through is held for a short while, and a change of the cart must not make it long.</summary>
    /// <param name="sku">Which SKU.</param>
    /// <param name="stock">Its heads.</param>
    /// <param name="held">Units the cart held so far.</param>
    /// <param name="kept">Units of them it keeps; at least 1.</param>
    public void Keep(Sku sku, SkuStock stock, int held, int kept) => IsShort = IsShort || IsCoolingDown(_standing.EndsOf(sku, _view.Now, _limits))
        || (_isUnverified && _limits.UnverifiedShare < 1 && Left(SellableOf(stock), _limits.UnverifiedShare, OthersOf(sku, held)) < kept);

    private readonly bool IsCoolingDown(in UnpaidEnd ends) => ends.Count >= _limits.UnpaidEnds && ends.Last + _limits.CoolDown > _view.Now;

    /// <summary>Units that unverified shoppers hold in other carts.</summary>
    private readonly long OthersOf(Sku sku, int held) => _view.UnverifiedUnits(sku) - (_living is { IsUnverified: true } ? held : 0);

    /// <summary>The limits that are a matter of all or nothing for a SKU.</summary>
    private HoldLimit WhyNoMore(Sku sku, int held, out DateTimeOffset? again)
    {
        again = null;
        if (_standing.IsFullInCarts && SkusOf(_living) == 0)
        {
            if (_standing.Full != HoldLimit.None)
            {
                return _standing.Full;
            }

            IsShort = true;
        }

        var ends = _standing.EndsOf(sku, _view.Now, _limits);
        if (IsCoolingDown(ends))
        {
            if (!IsCheckout || ends.Count >= _limits.UnpaidEnds * HoldLimits.TimesAtCheckout)
            {
                again = ends.Last + _limits.CoolDown;
                return HoldLimit.CoolDown;
            }

            IsShort = true;
        }

        if (held > 0 || _newSkus > 0)
        {
            return HoldLimit.None;
        }

        IsShort |= IsCheckout;
        return IsCheckout ? HoldLimit.None : HoldLimit.LinesPerCart;
    }

    /// <summary>Units this cart may hold before unverified shoppers hold more than their share together.</summary>
    private int ShareLeft(Sku sku, SkuStock stock, int held, int most)
    {
        var inCarts = _limits.UnverifiedShare;
        var now = IsCheckout ? Math.Max(inCarts, _limits.UnverifiedShareAtCheckout) : inCarts;
        if (inCarts >= 1)
        {
            return int.MaxValue;
        }

        var others = OthersOf(sku, held);
        var sellable = SellableOf(stock);
        IsShort |= IsCheckout && Left(sellable, inCarts, others) < most;
        return now >= 1 ? int.MaxValue : Left(sellable, now, others);
    }

    private readonly int Left(long sellable, double share, long others) =>
        (int)Math.Clamp(Math.Max(_limits.UnverifiedLeast, Rounded((long)(sellable * share))) - others, 0, int.MaxValue);

    /// <summary>Down to one digit: a guest who is held all the others left of the share must not read the stock from it (I5).</summary>
    private static long Rounded(long units)
    {
        long unit = 1;
        while (units / unit >= 10)
        {
            unit *= 10;
        }

        return units / unit * unit;
    }

    /// <summary>What could be sold of a SKU if nobody held any, over all locations.</summary>
    private static long SellableOf(SkuStock stock)
    {
        long units = 0;
        foreach (var head in stock.Heads)
        {
            units += Math.Max(0, head.Free + head.Reserved);
        }

        return units;
    }

    private static int SkusOf(Hold? hold)
    {
        var (count, last) = (0, default(Sku));
        foreach (var line in hold is null ? [] : hold.Lines.AsSpan())
        {
            if (!line.Ended && line.Item.Sku != last)
            {
                (count, last) = (count + 1, line.Item.Sku);
            }
        }

        return count;
    }
}
