namespace CartIntegrity.AspNetCore;

/// <summary>What became of a watch token that was shown.</summary>
internal enum TokenState
{
    Valid = 0,
    Missing = 1,
    Invalid = 2,
    Expired = 3,

    /// <summary>Made for somebody else, or for another cart than the request's own.</summary>
    Foreign = 4,
}
