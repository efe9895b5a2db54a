namespace DemoStore;

/// <summary>Something to say on an order's page after a change. Travels in the address, so it holds no text.</summary>
internal enum OrderNote
{
    None,
    Cancelled,
    ReturnBegun,

    /// <summary>The ledger has not answered; it is asked again.</summary>
    Waiting,

    /// <summary>The ledger said no.</summary>
    Refused,

    /// <summary>The order has changed since the form was shown.</summary>
    Stale,

    /// <summary>There are not that many units left.</summary>
    NothingLeft,

    /// <summary>The form was not filled in.</summary>
    Incomplete,
}
