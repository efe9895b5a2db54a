namespace CartIntegrity;

/// <summary>
/// How much of what the stock would give a cart the limits let it hold. Pure: reads the view, the policy and where the shopper stands. Never less than
/// the cart holds already: limits refuse taking, not keeping.
/// </summary>
internal struct HoldRoom
{
    private readonly StockView _view;
    private readonly StockPolicy _policy;
    private readonly HoldCommand _command;
    private readonly HoldStanding _standing;
    private readonly Hold? _living;
    private int _newSkus;
    private int _keptSkus;

    public HoldRoom(StockView view, StockPolicy policy, HoldCommand command, in HoldStanding standing, Hold? living)
    {
        (_view, _policy, _command, _standing, _living) = (view, policy, command, standing, living);
        IsGuests = IsUnverified(command.Origin, living?.IsUnverified, standing);
        // The usual cart has fewer SKUs than the limit, and nothing has to be counted.
        _newSkus = Limits.LinesPerCart is { } most && command.Demands.Length > most ? most - SkusOf(living) : int.MaxValue;
    }

    /// <summary>Whether something was let through only because it is the checkout, or came with a move: then it is held for a short while.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Whether the hold counts as an unverified shopper's.</summary>
    public bool IsGuests { get; }

    private readonly HoldLimits Limits => _policy.Limits;

    private readonly bool IsCheckout => _command.Mode == HoldMode.AllOrNothing;

    /// <summary>
    /// Whether a hold counts as an unverified shopper's: once verified it stays so, whatever the shop itself does. A guest's that a shopper takes over who
    /// may hold no more carts stays a guest's, or moving carts would empty the guests' share again and again.
    /// </summary>
    /// <param name="origin">Who asks; <c>null</c>: the shop.</param>
    /// <param name="before">Whether it did so far; <c>null</c>: there was none.</param>
    /// <param name="standing">Where the shopper stands with the cart.</param>
    public static bool IsUnverified(ShopperOrigin? origin, bool? before, in HoldStanding standing) => origin switch
    {
        null => before == true,
        { IsVerified: false } => before != false,
        _ => before == true && standing.IsFullInCarts,
    };

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
        if (Limits.UnitsPerLine is { } units && units < most)
        {
            (most, limit) = (units, HoldLimit.UnitsPerLine);
        }

        if (most > held && (WhyNoMore(sku, held, out again) is var why and not HoldLimit.None))
        {
            (most, limit) = (held, why);
        }
        else if (most > held && IsGuests && ShareLeft(stock, held, most) is var share && share < most)
        {
            (most, limit) = (share, HoldLimit.UnverifiedShare);
        }

        _newSkus -= held == 0 && most > 0 ? 1 : 0;
        return Math.Max(held, most);
    }

    /// <summary>What only the checkout lets through, or a move brought, is held for a short while, and a change of the cart must not make it long.</summary>
    /// <param name="sku">Which SKU.</param>
    /// <param name="stock">Its heads.</param>
    /// <param name="held">Units the cart held so far.</param>
    /// <param name="kept">Units of them it keeps; at least 1.</param>
    public void Keep(Sku sku, SkuStock stock, int held, int kept)
    {
        _keptSkus++;
        IsShort = IsShort || _standing.IsFullInCarts || _keptSkus > Limits.LinesPerCart
            || IsCoolingDown(_standing.EndsOf(sku, _view.Now, Limits))
            || (IsGuests && Limits.UnverifiedShare < 1 && !ShareOf(stock, Limits.UnverifiedShare).Covers(OthersOf(sku, held) + kept));
    }

    private readonly bool IsCoolingDown(in UnpaidEnd ends) => ends.Count >= Limits.UnpaidEnds && ends.Last + Limits.CoolDown > _view.Now;

    /// <summary>Units that unverified shoppers hold in other carts.</summary>
    private readonly long OthersOf(Sku sku, int held) => _view.UnverifiedUnits(sku) - (_living is { IsUnverified: true } ? held : 0);

    /// <summary>The limits that are a matter of all or nothing for a SKU.</summary>
    private HoldLimit WhyNoMore(Sku sku, int held, out DateTimeOffset? again)
    {
        again = null;
        if (_standing.IsFullInCarts)
        {
            if (_standing.Full != HoldLimit.None)
            {
                return _standing.Full;
            }

            IsShort = true;
        }

        var ends = _standing.EndsOf(sku, _view.Now, Limits);
        if (IsCoolingDown(ends))
        {
            if (!IsCheckout || ends.Count >= Limits.UnpaidEnds * HoldLimits.TimesAtCheckout)
            {
                again = ends.Last + Limits.CoolDown;
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
    private int ShareLeft(SkuStock stock, int held, int most)
    {
        var inCarts = Limits.UnverifiedShare;
        if (inCarts >= 1)
        {
            return int.MaxValue;
        }

        var now = IsCheckout ? Math.Max(inCarts, Limits.UnverifiedShareAtCheckout) : inCarts;
        IsShort |= IsCheckout && WithinShare(stock, held, inCarts) < most;
        return now >= 1 ? int.MaxValue : WithinShare(stock, held, now);
    }

    private readonly int WithinShare(SkuStock stock, int held, double share) =>
        held + ShareOf(stock, share).More(stock, _policy.Of(_command.Channel), OthersOf(stock.Sku, held) + held);

    private readonly ItemShare ShareOf(SkuStock stock, double share) => new(_view, stock, share, Limits.UnverifiedLeast);

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
