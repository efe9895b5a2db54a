namespace DemoStore;

/// <summary>Which products the warehouse looks at.</summary>
internal enum StockFilter
{
    All,

    /// <summary>Nothing can be promised.</summary>
    SoldOut,

    /// <summary>Up to five units can be promised.</summary>
    Low,

    /// <summary>Some units are held for carts.</summary>
    Held,

    /// <summary>Some units are sold and not shipped.</summary>
    ToShip,

    /// <summary>Some units are damaged, quarantined or withheld from sale.</summary>
    SetAside,

    /// <summary>Some units are on their way to a location.</summary>
    InTransit,

    /// <summary>More is claimed somewhere than is there.</summary>
    Deficit,
}
