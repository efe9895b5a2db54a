namespace CartIntegrity;

/// <summary>Why stock changed. What each kind does to the numbers is told per member, for a quantity q.</summary>
public enum MovementKind
{
    /// <summary>Goods came in: on hand + q.</summary>
    Receipt = 1,

    /// <summary>A vendor's delivery came in: on hand + q; what was announced as in transit is reduced by as much.</summary>
    VendorReceipt = 2,

    /// <summary>Sold and handed over elsewhere (a counter, a marketplace): on hand − q.</summary>
    Sale = 3,

    /// <summary>An order left the house: allocated − q, on hand − q.</summary>
    Shipped = 4,

    /// <summary>An order was cancelled before it was shipped: allocated − q.</summary>
    Cancellation = 5,

    /// <summary>Goods came back after shipping: on hand + q, in the status that the inspection gives (<see cref="MovementLine.Status"/>).</summary>
    Return = 6,

    /// <summary>Goods went back on the shelf: on hand + q; or, with a <see cref="MovementLine.Status"/>, that status − q (repaired, released).</summary>
    Restock = 7,

    /// <summary>Goods left for another location: on hand − q here, in transit + q there (<see cref="MovementLine.To"/>).</summary>
    TransferOut = 8,

    /// <summary>Goods arrived from another location: in transit − q, on hand + q.</summary>
    TransferIn = 9,

    /// <summary>Units are missing or were thrown away: on hand − q; with a <see cref="MovementLine.Status"/>, that status − q as well.</summary>
    Shrink = 10,

    /// <summary>Units on hand turned out to be broken: damaged + q.</summary>
    Damage = 11,

    /// <summary>Units on hand were set aside: quarantined + q.</summary>
    Quarantine = 12,

    /// <summary>Units on hand are not for sale: non-sellable + q.</summary>
    Withhold = 13,

    /// <summary>A correction by a difference: on hand + q; q may be negative.</summary>
    Adjustment = 14,

    /// <summary>A stock count: on hand = q. q may be 0.</summary>
    Count = 15,

    /// <summary>Goods were announced: in transit + q.</summary>
    Announced = 16,
}
