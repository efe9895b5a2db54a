namespace DemoStore;

/// <summary>What became of a payment.</summary>
internal enum PaymentState
{
    /// <summary>The provider has never heard of the order.</summary>
    Unknown,

    /// <summary>The shopper's money is with the shop.</summary>
    Charged,

    /// <summary>The bank said no.</summary>
    Declined,

    /// <summary>Given back, or forbidden before it was ever charged: it can never be charged any more.</summary>
    Voided,
}
