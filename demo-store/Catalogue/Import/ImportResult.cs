namespace DemoStore;

/// <summary>What an import made: products and stock in order of SKU, and the report.</summary>
internal sealed record ImportResult(IReadOnlyList<Product> Products, IReadOnlyList<OpeningStock> Stock, ImportReport Report);
