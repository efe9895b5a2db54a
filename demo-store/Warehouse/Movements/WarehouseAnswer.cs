namespace DemoStore;

/// <summary>What the warehouse is told about a movement.</summary>
/// <param name="IsDone">Whether it is recorded.</param>
/// <param name="NeedsForce">Whether it would be recorded if forced.</param>
/// <param name="Text">What happened and what to do.</param>
internal sealed record WarehouseAnswer(bool IsDone, bool NeedsForce, string Text)
{
    /// <summary>Whether the same form is to be sent again: the ledger has not answered, and however often it is sent it counts once.</summary>
    public bool AskAgain { get; init; }

    /// <summary>Not recorded.</summary>
    public static WarehouseAnswer No(string text) => new(false, false, text);
}
