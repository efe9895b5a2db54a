using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DemoStore;

/// <summary>One thing the shop sells. Immutable; made by the importer, read from the shipped data.</summary>
public sealed record Product
{
    /// <summary>The stock code in its canonical spelling (upper case).</summary>
    public required string Sku { get; init; }

    /// <summary>The name in English, made from the retailer's own.</summary>
    [JsonPropertyName("title")]
    public required string EnglishTitle { get; init; }

    /// <summary>The name in other languages, by their two-letter code; empty in data just imported.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Titles { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The name a shopper reads: in the language of the current UI culture, else in English.</summary>
    [JsonIgnore]
    public string Title => Titles.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, EnglishTitle);

    /// <summary>The language of <see cref="Title"/> where it is not the one asked for; <c>null</c>: it is.</summary>
    [JsonIgnore]
    public string? TitleLanguage => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var asked && (asked == ShopLanguage.English.File || Titles.ContainsKey(asked)) ? null : ShopLanguage.English.File;

    /// <summary>One to three sentences made from facts in the data; nothing is invented.</summary>
    public required string Description { get; init; }

    /// <summary>Price of one unit in pounds, above zero.</summary>
    public required decimal Price { get; init; }

    /// <summary>The slug of the one category the product is listed in.</summary>
    [JsonPropertyName("category")]
    public required string CategoryId { get; init; }

    /// <summary>Colour words found in the title, in the order they stand there; may be empty.</summary>
    public IReadOnlyList<string> Colours { get; init; } = [];

    /// <summary>SKUs to offer when this one cannot be had, best first, at most six, never itself.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Units sold in the imported months.</summary>
    public int UnitsSold { get; init; }

    /// <summary>Invoices the product stands on in the imported months.</summary>
    public int Orders { get; init; }

    /// <summary>1 for the product on the most invoices; no two products share a rank.</summary>
    public int Rank { get; init; }
}
