namespace CartIntegrity;

/// <summary>In what condition units on hand are. Only sellable units can be promised.</summary>
public enum StockStatus
{
    /// <summary>Can be sold.</summary>
    Sellable = 0,

    /// <summary>Broken; counted on hand until it is written off.</summary>
    Damaged = 1,

    /// <summary>Set aside until somebody has looked at it.</summary>
    Quarantined = 2,

    /// <summary>Not for sale for another reason: a display piece, a sample, a recall.</summary>
    NonSellable = 3,
}
