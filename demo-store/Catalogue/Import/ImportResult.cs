namespace DemoStore;

/// <summary>What an import made: products and stock in order of SKU, orders in order of time, and the report.</summary>
internal sealed record ImportResult(IReadOnlyList<Product> Products, IReadOnlyList<OpeningStock> Stock, ImportReport Report)
{
    /// <summary>The orders of the replay.</summary>
    public required IReadOnlyList<RealOrder> Orders { get; init; }
}
