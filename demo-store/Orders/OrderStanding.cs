namespace DemoStore;

/// <summary>How an order stands, in one word for the shopper.</summary>
internal enum OrderStanding
{
    /// <summary>Being paid.</summary>
    Paying,

    /// <summary>Paid; nothing has left yet.</summary>
    Placed,

    /// <summary>Something has left, something has not.</summary>
    PartlyShipped,

    Shipped,

    /// <summary>Something the shopper had got is back, and something is not.</summary>
    PartlyReturned,

    /// <summary>All that was shipped is back.</summary>
    Returned,

    Cancelled,
}
