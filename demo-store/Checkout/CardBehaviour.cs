namespace DemoStore;

/// <summary>How the simulated card provider answers.</summary>
internal enum CardBehaviour
{
    /// <summary>Charges at once.</summary>
    Ok,

    /// <summary>Charges after a while.</summary>
    Slow,

    /// <summary>Declines.</summary>
    Declined,

    /// <summary>Charges, and the answer is lost on the way to the shop.</summary>
    LostReply,
}
