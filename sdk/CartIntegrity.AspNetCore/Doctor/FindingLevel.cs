namespace CartIntegrity.AspNetCore;

/// <summary>How much a finding matters.</summary>
internal enum FindingLevel
{
    /// <summary>Worth knowing.</summary>
    Note = 0,

    /// <summary>Likely a mistake; the shop works.</summary>
    Warning = 1,

    /// <summary>Something does not work.</summary>
    Problem = 2,
}
