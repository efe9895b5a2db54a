using CartIntegrity;

namespace DemoStore;

/// <summary>A stock item of which more is held, sold or set aside than is there: a person has to decide.</summary>
/// <param name="Product">What is short.</param>
/// <param name="Head">Its numbers where it is short.</param>
/// <param name="Elsewhere">The other locations, those with free units first.</param>
/// <param name="Holds">Carts that count on it.</param>
/// <param name="Orders">Orders that count on it, oldest first.</param>
internal sealed record Shortage(Product Product, StockHead Head, IReadOnlyList<StockHead> Elsewhere, IReadOnlyList<HoldRow> Holds, IReadOnlyList<WaitingOrder> Orders);
