namespace DemoStore;

/// <summary>Something to say on the basket page after a change that did not work. Travels in the address, so it holds no text.</summary>
internal enum CartNote
{
    None,

    /// <summary>The quantity was no number the shop takes.</summary>
    Quantity,

    /// <summary>The basket has no room for another line.</summary>
    Full,

    /// <summary>The line is not there any more.</summary>
    Gone,

    /// <summary>An order is being placed.</summary>
    Paying,

    /// <summary>Something has to be decided before checkout.</summary>
    Decide,

    /// <summary>There is nothing to check out.</summary>
    Empty,

    /// <summary>A date that was promised has changed since the shopper saw it.</summary>
    Promise,
}
