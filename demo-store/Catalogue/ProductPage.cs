namespace DemoStore;

/// <summary>One page of a listing or search.</summary>
/// <param name="Items">The products of this page, in order.</param>
/// <param name="Total">How many products match on all pages together.</param>
/// <param name="Page">The page given, from 1; the last page when a later one was asked for.</param>
/// <param name="PageSize">The page size used.</param>
public sealed record ProductPage(IReadOnlyList<Product> Items, int Total, int Page, int PageSize)
{
    /// <summary>How many pages there are, at least 1.</summary>
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
