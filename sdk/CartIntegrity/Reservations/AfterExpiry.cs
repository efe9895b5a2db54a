namespace CartIntegrity;

/// <summary>What a commit does that arrives after its hold has expired.</summary>
public enum AfterExpiry
{
    /// <summary>
    /// The same units are taken again in the same step, all lines or none; refused if others have them now, or if they could only be promised where they were
    /// there before, or for a later day.
    /// </summary>
    Reacquire = 0,

    /// <summary>Refused with <see cref="Reason.HoldExpired"/>.</summary>
    Strict = 1,
}
