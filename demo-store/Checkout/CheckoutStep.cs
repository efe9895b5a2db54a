namespace DemoStore;

/// <summary>What has just been done on the way to an order; after each of them the process may die.</summary>
internal enum CheckoutStep
{
    Held,
    OrderWritten,
    PaymentBegun,
    Paid,
    Committed,
    Abandoned,
    Voided,

    /// <summary>A change of an order that was placed is written down.</summary>
    ChangeWritten,

    /// <summary>The ledger has answered it.</summary>
    ChangeRecorded,

    /// <summary>The money for it is given back.</summary>
    ChangeRefunded,
}
