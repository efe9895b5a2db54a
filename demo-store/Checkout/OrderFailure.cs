namespace DemoStore;

/// <summary>Why an order was not placed.</summary>
internal enum OrderFailure
{
    None,

    /// <summary>Others were faster.</summary>
    SoldOut,

    /// <summary>The bank said no.</summary>
    Declined,

    /// <summary>The shop could not finish it in time: a crash, or a hold that ended.</summary>
    Interrupted,

    /// <summary>The ledger did not answer; nothing had happened yet.</summary>
    Busy,

    /// <summary>The shopper may not hold as much now; it is there.</summary>
    Limited,
}
