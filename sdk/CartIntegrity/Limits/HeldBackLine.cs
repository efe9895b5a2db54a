namespace CartIntegrity;

/// <summary>What a limit kept a cart from holding.</summary>
/// <param name="Sku">Of which SKU.</param>
/// <param name="Limit">Which limit.</param>
/// <param name="MayHold">How many units the cart may hold now, those it holds included.</param>
public sealed record HeldBackLine(Sku Sku, HoldLimit Limit, int MayHold)
{
    /// <summary>When it may hold more, where time helps. <c>null</c>: whenever others let go, or never.</summary>
    public DateTimeOffset? Again { get; init; }
}
