namespace CartIntegrity;

/// <summary>Units of one stock item in a hold: the atom of a reservation. It ends once.</summary>
/// <param name="Item">Which stock item.</param>
/// <param name="Quantity">Units held; for an ended line, the units it held at its end.</param>
/// <param name="Promised">How many of them are promised rather than on hand (backorder, preorder).</param>
/// <param name="PromiseDate">For when the promised units are expected.</param>
/// <param name="Ended">Whether the line's time ran out and its units went back to stock.</param>
public readonly record struct HoldLine(StockItem Item, int Quantity, int Promised, DateOnly? PromiseDate, bool Ended);
