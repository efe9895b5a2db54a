using CartIntegrity;

namespace DemoStore;

/// <summary>Units of one stock item in a hold.</summary>
/// <param name="Item">Which stock item.</param>
/// <param name="Title">What the product is called.</param>
/// <param name="Units">How many.</param>
/// <param name="Promised">How many of them are only promised.</param>
internal sealed record HoldRowLine(StockItem Item, string Title, int Units, int Promised);
