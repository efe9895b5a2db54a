using System.Collections.Frozen;
using System.Globalization;

namespace DemoStore;

/// <summary>Search over an immutable list of products that is already in order of popularity.</summary>
internal sealed class CatalogueSearch
{
    /// <summary>Words of a query that count; more would only cost time.</summary>
    public const int MaxQueryWords = 8;

    /// <summary>Characters of a query that count.</summary>
    public const int MaxQueryLength = 200;

    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 100;

    private readonly FrozenDictionary<string, Lazy<SearchLanguage>> _languages;
    private readonly FrozenDictionary<string, Product[]> _byCategory;

    public CatalogueSearch(IReadOnlyList<Product> products, IReadOnlyDictionary<string, Category> categories)
    {
        _languages = products.SelectMany(product => product.Titles.Keys).Append(ShopLanguage.English.File).Distinct()
            .ToFrozenDictionary(language => language, language => new Lazy<SearchLanguage>(() => new SearchLanguage(language, products, categories)));
        _byCategory = products.GroupBy(product => product.CategoryId)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Product> InCategory(string categoryId) =>
        _byCategory.TryGetValue(categoryId, out var products) ? products : [];

    public ProductPage Find(string? query, string? categoryId, ProductSort sort, int page, int pageSize)
    {
        var language = _languages.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, _languages[ShopLanguage.English.File]).Value;
        var words = QueryWords(query);
        var found = language.Find(words, sort == ProductSort.Title).Where(product => IsIn(product, categoryId)).ToList();
        return Cut(Sorted(found, sort), page, Math.Clamp(pageSize, 1, MaxPageSize));
    }

    private static bool IsIn(Product product, string? categoryId) =>
        string.IsNullOrWhiteSpace(categoryId) || string.Equals(product.CategoryId, categoryId, StringComparison.OrdinalIgnoreCase);

    private static List<Product> Sorted(List<Product> found, ProductSort sort) => sort switch
    {
        ProductSort.PriceLow => [.. found.OrderBy(product => product.Price)],
        ProductSort.PriceHigh => [.. found.OrderByDescending(product => product.Price)],
        _ => found,
    };

    private static ProductPage Cut(List<Product> found, int page, int pageSize)
    {
        var pages = Math.Max(1, (found.Count + pageSize - 1) / pageSize);
        var number = Math.Clamp(page, 1, pages);
        return new ProductPage([.. found.Skip((number - 1) * pageSize).Take(pageSize)], found.Count, number, pageSize);
    }

    private static SearchWord[] QueryWords(string? query) =>
        string.IsNullOrWhiteSpace(query)
            ? []
            : [.. SearchWord.Split(query[..Math.Min(query.Length, MaxQueryLength)]).Take(MaxQueryWords)];
}
