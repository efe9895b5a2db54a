namespace CartIntegrity;

/// <summary>What a check other than stock found wrong with a line.</summary>
/// <param name="Code">A stable code, camelCase: one of <see cref="FindingCodes"/> or a storefront's own.</param>
/// <param name="Text">What happened, in a sentence a shopper may read; in English where <see cref="IsStandard"/>.</param>
public sealed record Finding(string Code, string Text)
{
    /// <summary>Price change: the unit price the shopper has seen.</summary>
    public decimal? From { get; init; }

    /// <summary>Price change: the unit price now.</summary>
    public decimal? To { get; init; }

    /// <summary>Price change: <see cref="To"/> as shoppers read it, if the storefront gave it: <c>£2.95</c>.</summary>
    public string? ToText { get; init; }

    /// <summary>Purchase limit: the most units of the SKU in one cart.</summary>
    public int? Limit { get; init; }

    /// <summary>
    /// Whether a built-in check found it, so that code and values say all there is to say: pages then tell it in their own language instead of in the
    /// words of <see cref="Text"/>. Default: false.
    /// </summary>
    public bool IsStandard { get; init; }
}
