namespace CartIntegrity.Load;

/// <summary>How a journey through the shop ended.</summary>
internal enum JourneyEnd
{
    /// <summary>The order is placed and paid.</summary>
    Sold,

    /// <summary>A page said plainly that it cannot be had, before or instead of the payment.</summary>
    Refused,

    /// <summary>Anything else: an error page, a page without its form, an order that never ends.</summary>
    Failed,
}
