namespace DemoStore;

/// <summary>What the warehouse is told about a movement.</summary>
/// <param name="IsDone">Whether it is recorded.</param>
/// <param name="NeedsForce">Whether it would be recorded if forced.</param>
/// <param name="Text">What happened and what to do.</param>
internal sealed record WarehouseAnswer(bool IsDone, bool NeedsForce, string Text);
