namespace CartIntegrity;

/// <summary>How one of the checks of a cart ended.</summary>
public enum CheckEnd
{
    /// <summary>It said what it found.</summary>
    Done = 0,

    /// <summary>It took longer than <see cref="CartIntegrityOptions.CheckTimeLimit"/>; nobody waited any more.</summary>
    Late = 1,

    /// <summary>It threw; the log tells more.</summary>
    Failed = 2,
}
