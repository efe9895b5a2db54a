namespace CartIntegrity;

/// <summary>What the shopper means to do with a line.</summary>
public enum LineIntent
{
    /// <summary>Buy it: the line is held and checked.</summary>
    Buy = 0,

    /// <summary>Saved for later: watched for good news, never held.</summary>
    Later = 1,

    /// <summary>Tell me when it is back: watched for good news, never held.</summary>
    Notify = 2,
}
