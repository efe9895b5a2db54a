namespace CartIntegrity;

/// <summary>What to do with an entry of the <see cref="ExpiryIndex"/>.</summary>
internal enum ExpiryVisit
{
    /// <summary>It holds true; go on.</summary>
    Keep,

    /// <summary>It no longer holds true.</summary>
    Drop,

    /// <summary>Seen enough.</summary>
    Stop,
}
