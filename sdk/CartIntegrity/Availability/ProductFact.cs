using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What the shop knows about a product.</summary>
/// <param name="Sku">Which product.</param>
/// <param name="Title">Its name as shoppers know it.</param>
public sealed record ProductFact(Sku Sku, string Title)
{
    /// <summary>
    /// The language of <see cref="Title"/> as HTML names it, for example <c>en</c>, so that a screen reader on a page of another language speaks the name
    /// with the right voice; <c>null</c>, the default: the page's own.
    /// </summary>
    public string? TitleLanguage { get; init; }

    /// <summary>The unit price now, in the shop's currency; <c>null</c> switches the price check off.</summary>
    public decimal? Price { get; init; }

    /// <summary>The price as shoppers read it, for example <c>£2.95</c>.</summary>
    public string? PriceText { get; init; }

    /// <summary>An image, as an address relative to the site; <c>null</c>: none.</summary>
    public string? Image { get; init; }

    /// <summary>The product's page, as an address relative to the site; <c>null</c>: none.</summary>
    public string? Url { get; init; }

    /// <summary>The most units one cart may have; <c>null</c>: no limit.</summary>
    public int? PurchaseLimit { get; init; }

    /// <summary>Whether the product is not sold any more.</summary>
    public bool IsDiscontinued { get; init; }

    /// <summary>Alternatives in the shop's order. The SDK keeps those that can be had in the quantity wanted, at most 3.</summary>
    public ImmutableArray<Sku> Alternatives { get; init; } = [];
}
