namespace DemoStore;

/// <summary>A page of the warehouse's table.</summary>
/// <param name="Rows">The products of this page.</param>
/// <param name="Total">How many products match on all pages.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="PageCount">How many pages there are, at least 1.</param>
internal sealed record StockPage(IReadOnlyList<StockRow> Rows, int Total, int Page, int PageCount);
