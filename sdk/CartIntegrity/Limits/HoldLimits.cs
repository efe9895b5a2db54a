namespace CartIntegrity;

/// <summary>
/// How much shoppers may hold, so that nobody empties a warehouse without paying. Immutable; every limit can be switched off, all of them with
/// <see cref="Off"/>. What each costs an attacker, and an honest shopper, is measured in sdk/docs/abuse-limits.md.
/// </summary>
/// <remarks>
/// <para>They bind shoppers, never the shop: a cart that is held without a <see cref="ShopperOrigin"/> (a job, a marketplace, a till) has no limit but
/// the stock. They limit what is <em>taken</em>: what a cart holds it keeps, and giving back, moving, paying and committing are never refused by them. Only
    /// when a move joins two carts, units of a SKU beyond <see cref="UnitsPerLine"/> go back to stock, and the answer says so.</para>
/// <para>At the checkout (<see cref="HoldMode.AllOrNothing"/>) they give way to a shopper who is about to pay: see each of them. What they let through
/// only there is held for <see cref="CheckoutWindow"/>, long enough to begin the payment.</para>
/// </remarks>
public sealed record HoldLimits
{
    /// <summary>No limits at all.</summary>
    public static HoldLimits Off { get; } = new()
    {
        UnitsPerLine = null,
        LinesPerCart = null,
        HoldsPerShopper = null,
        HoldsPerAddressRange = null,
        UnverifiedShare = 1,
        UnverifiedShareAtCheckout = 1,
        UnpaidEnds = null,
    };

    /// <summary>
    /// The most units of one SKU a cart may hold, over all its lines; at the checkout as well, and when two carts become one. Default: 50. 1 to 1,000,000;
    /// <c>null</c>: no limit.
    /// </summary>
    public int? UnitsPerLine { get; init; } = 50;

    /// <summary>The most different SKUs that are held for one cart; at the checkout there is no such limit. Default: 100. 1 to 2,000; <c>null</c>: no limit.</summary>
    public int? LinesPerCart { get; init; } = 100;

    /// <summary>
    /// How many carts a shopper may hold at a time on this server; twice as many at the checkout. Default: 5. 1 to 1,000; <c>null</c>: no limit.
    /// </summary>
    public int? HoldsPerShopper { get; init; } = 5;

    /// <summary>
    /// How many carts unverified shoppers of one address range (IPv4 /24, IPv6 /48) may hold at a time on this server; twice as many at the checkout.
    /// Addresses that are not public are not limited. Default: 100. 1 to 10,000; <c>null</c>: no limit.
    /// </summary>
    public int? HoldsPerAddressRange { get; init; } = 100;

    /// <summary>
    /// The share of an item's units that unverified shoppers may hold together before they check out; of what is there to be sold, held units included.
    /// Promises (backorder allowance) do not widen it: only when all that is there is held, the share is of both together. Default: 0.3. 0 to 1; 1: no
    /// limit. Rounded down to one digit (36 units are 30), so that it does not tell the stock.
    /// </summary>
    public double UnverifiedShare { get; init; } = 0.3;

    /// <summary>
    /// As <see cref="UnverifiedShare"/>, at the checkout. Default: 1, so that a guest can buy everything that is there. Less than 1 reserves units
    /// for verified shoppers whatever guests do. <see cref="UnverifiedShare"/> to 1.
    /// </summary>
    public double UnverifiedShareAtCheckout { get; init; } = 1;

    /// <summary>So many units of an item unverified shoppers may hold whatever the share: the last ones are for everybody. Default: 5. 1 to 1,000,000.</summary>
    public int UnverifiedLeast { get; init; } = 5;

    /// <summary>How long units are held that only the checkout allows. Default: 3 minutes. 30 seconds to 1 hour; never longer than the reservation window.</summary>
    public TimeSpan CheckoutWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// How often a shopper may let a SKU go unpaid before there is a <see cref="CoolDown"/>: its time ran out, or it was given back after more than
    /// half a reservation window. At the checkout twice as often. Default: 3. 1 to 100; <c>null</c>: no limit.
    /// </summary>
    public int? UnpaidEnds { get; init; } = 3;

    /// <summary>
    /// How long the shopper then waits before that SKU is held again; forgotten after four times as long without another one. Default: 15 minutes.
    /// 1 minute to 24 hours.
    /// </summary>
    public TimeSpan CoolDown { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How many shoppers this server remembers for these limits; a flood makes it forget the oldest, never grow. Default: 100,000, at most about 90 MB.
    /// 1,000 to 10,000,000.
    /// </summary>
    public int RememberedShoppers { get; init; } = 100_000;

    /// <summary>How much wider the limits of shopper, address range and unpaid ends are for somebody who is about to pay.</summary>
    internal const int TimesAtCheckout = 2;
}
