namespace CartIntegrity;

/// <summary>Where a hold stands. The last three are ends; a hold ends once.</summary>
public enum HoldState
{
    /// <summary>Units are reserved until the hold expires.</summary>
    Held = 1,

    /// <summary>A payment is under way; the cart cannot change.</summary>
    InPayment = 2,

    /// <summary>Sold: the units are allocated to an order.</summary>
    Committed = 3,

    /// <summary>Given back by the shopper or the shop.</summary>
    Released = 4,

    /// <summary>Its time ran out and its units went back to stock.</summary>
    Expired = 5,
}
