namespace CartIntegrity;

/// <summary>What a stock item may promise beyond what is on hand. Changed by an event, so that replay needs no configuration.</summary>
public sealed record StockSettings
{
    /// <summary>Nothing is promised beyond what is on hand.</summary>
    public static StockSettings Default { get; } = new();

    /// <summary>How many units may be sold before they are there. 0 (the default) to <see cref="StockLimits.Units"/>.</summary>
    public long BackorderAllowance { get; init; }

    /// <summary>When promised units are expected; <c>null</c> when there is no date.</summary>
    public DateOnly? PromiseDate { get; init; }

    /// <summary>Whether the item has never been on sale from stock: promised units are a preorder instead of a backorder. Default: no.</summary>
    public bool IsPreorder { get; init; }
}
