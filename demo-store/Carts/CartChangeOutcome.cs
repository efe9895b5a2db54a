namespace DemoStore;

/// <summary>How a change of a cart ended.</summary>
internal enum CartChangeOutcome
{
    /// <summary>Stored.</summary>
    Changed,

    /// <summary>There is no such cart.</summary>
    NoSuchCart,

    /// <summary>The cart has no such line, or no room, or there is no such product.</summary>
    NoSense,

    /// <summary>An order is being placed; the cart waits for its end.</summary>
    PaymentInProgress,
}
