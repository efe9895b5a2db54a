namespace DemoStore;

/// <summary>An order that waits for units of a stock item.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Email">Whom to write to.</param>
/// <param name="Units">How many units of the item it waits for.</param>
internal sealed record WaitingOrder(string Order, string Email, int Units);
