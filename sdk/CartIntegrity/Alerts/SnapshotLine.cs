using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>A line of a cart as a shopper sees it. Immutable.</summary>
/// <param name="Verdict">What the checks say.</param>
/// <param name="Choices">What the shopper can do about it, in the order to offer; empty when there is nothing to decide.</param>
public sealed record SnapshotLine(LineVerdict Verdict, ImmutableArray<Choice> Choices)
{
    /// <summary>The product's name; the SKU's text when the shop plugged in no facts.</summary>
    public string Title { get; init; } = Verdict.Sku.Value;

    /// <summary>The language of <see cref="Title"/> as HTML names it; <c>null</c>: that of the page.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>The product's page.</summary>
    public string? Url { get; init; }

    /// <summary>The product's image.</summary>
    public string? Image { get; init; }
}
