namespace CartIntegrity;

/// <summary>How a call ended. Every call ends in exactly one of these; none of them is an exception.</summary>
public enum ResultKind
{
    /// <summary>Done, or found to be done already.</summary>
    Ok = 0,

    /// <summary>Understood and not done, for a reason of the business.</summary>
    Refused = 1,

    /// <summary>Not understood: outside the limits.</summary>
    Invalid = 2,

    /// <summary>Others were faster again and again; not applied, try again.</summary>
    Conflict = 3,

    /// <summary>Certainly not applied; try again later.</summary>
    Unavailable = 4,

    /// <summary>May have been applied. Ask again the same way: it has no second effect.</summary>
    OutcomeUnknown = 5,
}
