namespace CartIntegrity;

/// <summary>Which limit kept a cart from holding more of a SKU. The codes never change their meaning.</summary>
public enum HoldLimit
{
    /// <summary>None: the stock alone decides.</summary>
    None = 0,

    /// <summary><see cref="HoldLimits.UnitsPerLine"/>: so many units of one SKU are held and sold to one cart.</summary>
    UnitsPerLine = 1,

    /// <summary><see cref="HoldLimits.LinesPerCart"/>: so many SKUs are held for one cart; the rest can be bought at the checkout.</summary>
    LinesPerCart = 2,

    /// <summary><see cref="HoldLimits.HoldsPerShopper"/>: the shopper has holds on other carts.</summary>
    HoldsPerShopper = 3,

    /// <summary><see cref="HoldLimits.HoldsPerAddressRange"/>: guests of the same network hold as many carts as they may.</summary>
    HoldsPerAddressRange = 4,

    /// <summary><see cref="HoldLimits.UnverifiedShare"/>: guests together hold as much of the SKU as they may.</summary>
    UnverifiedShare = 5,

    /// <summary><see cref="HoldLimits.CoolDown"/>: the shopper has let this SKU go unpaid again and again.</summary>
    CoolDown = 6,
}
