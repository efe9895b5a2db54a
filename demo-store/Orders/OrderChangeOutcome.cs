namespace DemoStore;

/// <summary>What a wish to change an order has come to.</summary>
internal enum OrderChangeOutcome
{
    /// <summary>There is no such order, or it was never placed.</summary>
    NoSuchOrder,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It is written down; the ledger has not answered, and will be asked again.</summary>
    Waiting,

    /// <summary>The ledger said no.</summary>
    Refused,

    /// <summary>The order has changed since the form was shown; nothing was done.</summary>
    Stale,

    /// <summary>There are not that many units left that could be changed so; nothing was done.</summary>
    NothingLeft,

    /// <summary>What waits to be shipped is only promised, and none of it has come in.</summary>
    NotThere,
}
