using System.Collections.Frozen;

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

    private readonly Entry[] _entries;
    private readonly FrozenDictionary<string, Product[]> _byCategory;

    public CatalogueSearch(IReadOnlyList<Product> products, IReadOnlyDictionary<string, Category> categories)
    {
        _entries = [.. products.Select(product => new Entry(product, SearchWords(product, categories[product.CategoryId])))];
        _byCategory = products.GroupBy(product => product.CategoryId)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Product> InCategory(string categoryId) =>
        _byCategory.TryGetValue(categoryId, out var products) ? products : [];

    public ProductPage Find(string? query, string? categoryId, ProductSort sort, int page, int pageSize)
    {
        var words = QueryWords(query);
        var found = new List<Product>();
        foreach (var entry in _entries)
        {
            if (IsIn(entry.Product, categoryId) && MatchesAll(entry, words))
            {
                found.Add(entry.Product);
            }
        }

        return Cut(Sorted(found, sort), page, Math.Clamp(pageSize, 1, MaxPageSize));
    }

    private static bool IsIn(Product product, string? categoryId) =>
        string.IsNullOrWhiteSpace(categoryId) || string.Equals(product.CategoryId, categoryId, StringComparison.OrdinalIgnoreCase);

    private static bool MatchesAll(Entry entry, string[] words)
    {
        foreach (var word in words)
        {
            if (!Matches(entry, word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Matches(Entry entry, string word)
    {
        foreach (var candidate in entry.Words)
        {
            if (candidate.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Product> Sorted(List<Product> found, ProductSort sort) => sort switch
    {
        ProductSort.PriceLow => [.. found.OrderBy(product => product.Price)],
        ProductSort.PriceHigh => [.. found.OrderByDescending(product => product.Price)],
        ProductSort.Title => [.. found.OrderBy(product => product.Title, StringComparer.OrdinalIgnoreCase)],
        _ => found,
    };

    private static ProductPage Cut(List<Product> found, int page, int pageSize)
    {
        var pages = Math.Max(1, (found.Count + pageSize - 1) / pageSize);
        var number = Math.Clamp(page, 1, pages);
        return new ProductPage([.. found.Skip((number - 1) * pageSize).Take(pageSize)], found.Count, number, pageSize);
    }

    // A query word is brought to its singular, and a singular begins its plural: "mugs" and "mug" find the same.
    private static string[] QueryWords(string? query) =>
        string.IsNullOrWhiteSpace(query)
            ? []
            : [.. Words.SplitSingular(query[..Math.Min(query.Length, MaxQueryLength)].Replace('’', '\'')).Take(MaxQueryWords).Select(Plain)];

    // Both spellings of a plural in -y stand in the index, as does "tlight" beside "t-light", and words lose their apostrophes.
    private static string[] SearchWords(Product product, Category category) =>
    [
        .. Words.Split($"{product.Title} {category.Name}").SelectMany(word => new[] { Plain(word), Plain(Words.Singular(word)) })
            .Append(product.Sku.ToLowerInvariant())
            .SelectMany(word => word.StartsWith("t-", StringComparison.Ordinal) ? new[] { word, word.Remove(1, 1), word[2..] } : [word])
            .Distinct(),
    ];

    private static string Plain(string word) => word.Replace("'", "", StringComparison.Ordinal);

    private sealed record Entry(Product Product, string[] Words);
}
