namespace CartIntegrity;

/// <summary>
/// The part of an item that unverified shoppers may hold together: a share of what is there, and with what is only promised a share of both. Promises are
/// many and cost nothing, so counted in one sum they would give away what is there. Pure.
/// </summary>
/// <remarks>
/// A unit of theirs is a promised one where they took it as that and where, at its location, promises are still held: what has come in since is there. What
/// others hold of promises says nothing about theirs.
/// </remarks>
internal readonly struct ItemShare
{
    private readonly long _there;
    private readonly long _all;
    private readonly long _promised;

    /// <summary>The share of an item as its heads stand.</summary>
    /// <param name="view">Says what they hold of promises.</param>
    /// <param name="stock">The heads, over all locations.</param>
    /// <param name="share">Which part: 0 to 1.</param>
    /// <param name="least">So many units in any case.</param>
    public ItemShare(StockView view, SkuStock stock, double share, int least)
    {
        long there = 0, all = 0;
        foreach (var head in stock.Heads)
        {
            // What could be held if nobody held any.
            there += Math.Max(0, head.OnHand - (head.Claims - head.Reserved));
            all += Math.Max(0, head.Free + head.Reserved);
            var promised = Math.Clamp(head.Claims - head.OnHand, 0, head.Reserved);
            _promised += promised > 0 ? Math.Min(promised, view.UnverifiedPromised(head.Item)) : 0;
        }

        (_there, _all) = (Math.Max(least, Rounded((long)(there * share))), Math.Max(least, Rounded((long)(all * share))));
    }

    /// <summary>Whether they may hold that many together.</summary>
    /// <param name="units">Units of the SKU in their carts.</param>
    public bool Covers(long units) => units - _promised <= _there && units <= _all;

    /// <summary>How many more units they may hold, taken as <see cref="Allocation.Take"/> takes them.</summary>
    /// <param name="stock">The heads.</param>
    /// <param name="channel">Through which channel.</param>
    /// <param name="units">Units of the SKU in their carts so far.</param>
    public int More(SkuStock stock, ChannelPolicy channel, long units) =>
        Allocation.CountWithin(stock, channel, onHand: _there - Math.Max(0, units - _promised), all: _all - units);

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
}
