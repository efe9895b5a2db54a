using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a command on a hold came to.</summary>
public sealed record HoldResult : LedgerResult
{
    /// <summary>The cart's latest hold afterwards, also one that has ended or got no unit; <c>null</c>: the cart never had one.</summary>
    public Hold? Hold { get; init; }

    /// <summary>How much longer it lives, by the store's clock; zero when it has ended.</summary>
    public TimeSpan Remaining { get; init; }

    /// <summary>
    /// After a hold: a line for every SKU of the cart, ordinal by SKU. After a move: one for every SKU of which units went back to stock, because one cart
    /// may not hold as many as both held (<see cref="HoldLimits.UnitsPerLine"/>). Otherwise empty.
    /// </summary>
    public ImmutableArray<HoldResultLine> Lines { get; init; } = [];
}
