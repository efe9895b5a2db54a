namespace DemoStore;

/// <summary>How the stock of a product stands for one shopper.</summary>
internal enum ShelfState
{
    /// <summary>There is enough of it.</summary>
    InStock,

    /// <summary>A few are left.</summary>
    Low,

    /// <summary>None is there; more are promised.</summary>
    Backorder,

    /// <summary>It has never been there; the first ones are promised.</summary>
    Preorder,

    /// <summary>The last ones are in the shopper's own basket.</summary>
    Yours,

    /// <summary>The last ones are in other baskets and may come back.</summary>
    Held,

    /// <summary>None can be had.</summary>
    Out,

    /// <summary>It is not sold any more.</summary>
    Discontinued,
}
