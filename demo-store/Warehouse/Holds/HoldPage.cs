namespace DemoStore;

/// <summary>A page of the open holds.</summary>
/// <param name="Rows">The holds of this page, the one that runs out first at the top.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="PageCount">How many pages there are, at least 1.</param>
internal sealed record HoldPage(IReadOnlyList<HoldRow> Rows, int Total, int Page, int PageCount);
