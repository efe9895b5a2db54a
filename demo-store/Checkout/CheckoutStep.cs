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
}
