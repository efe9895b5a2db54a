namespace DemoStore;

/// <summary>Where the units of one line of an order stand.</summary>
internal sealed record LineUnits(OrderLineRow Line)
{
    public int Shipped { get; init; }

    /// <summary>About to be shipped; the ledger has not answered yet.</summary>
    public int Shipping { get; init; }

    public int Cancelled { get; init; }

    /// <summary>About to be cancelled; the ledger has not answered yet.</summary>
    public int Cancelling { get; init; }

    /// <summary>Sent back by the shopper, whether they have arrived or not.</summary>
    public int Asked { get; init; }

    public int Returned { get; init; }

    /// <summary>About to be received; the ledger has not answered yet.</summary>
    public int Returning { get; init; }

    /// <summary>For when units that are not there yet are promised; <c>null</c>: none of those that wait to be shipped is only promised.</summary>
    public DateOnly? Promise { get; init; }

    /// <summary>How many of those that wait to be shipped are only promised.</summary>
    public int Promised { get; init; }

    public int Ordered => Line.Quantity;

    /// <summary>Waiting to be shipped; these can be cancelled.</summary>
    public int Open => Ordered - Shipped - Shipping - Cancelled - Cancelling;

    /// <summary>With the shopper; these can be returned.</summary>
    public int Returnable => Shipped - Asked;

    /// <summary>On their way back.</summary>
    public int Awaited => Asked - Returned - Returning;
}
