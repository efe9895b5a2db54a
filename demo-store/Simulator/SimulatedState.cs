namespace DemoStore;

/// <summary>Where a simulated shopper stands.</summary>
internal enum SimulatedState
{
    /// <summary>Not in the shop yet.</summary>
    ToCome,

    /// <summary>Asks for the unit, or is asking again.</summary>
    Asking,

    /// <summary>A unit is held; looks around.</summary>
    Holding,

    Paying,

    /// <summary>Was told that others hold the last units, and waits for one to come back.</summary>
    Waiting,

    /// <summary>Was told that the order is placed.</summary>
    Bought,

    /// <summary>Was told plainly that there is nothing to be had.</summary>
    ToldNo,

    /// <summary>Went away: walked off, was declined twice, or had waited long enough.</summary>
    Left,
}
