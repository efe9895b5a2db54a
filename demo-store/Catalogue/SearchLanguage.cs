using System.Globalization;

namespace DemoStore;

/// <summary>What can be found by words of one language, and by the English ones. Immutable.</summary>
internal sealed class SearchLanguage
{
    // Other languages put words together (German) or put an article before them (Arabic); shorter words would be found in too many.
    private const int ShortestWithin = 4;

    private readonly Entry[] _byRank;
    private readonly Entry[] _byTitle;

    public SearchLanguage(string language, IReadOnlyList<Product> products, IReadOnlyDictionary<string, Category> categories)
    {
        _byRank = [.. products.Select(product => new Entry(product, EnglishWords(product, categories[product.CategoryId]), OwnWords(product, language)))];
        _byTitle = [.. _byRank.OrderBy(entry => entry.Product.Titles.GetValueOrDefault(language, entry.Product.EnglishTitle), OrderOf(language))];
    }

    /// <summary>The products that have all these words; most ordered first, or in the order of their titles.</summary>
    public IEnumerable<Product> Find(SearchWord[] words, bool byTitle) =>
        (byTitle ? _byTitle : _byRank).Where(entry => words.All(entry.Has)).Select(entry => entry.Product);

    private static StringComparer OrderOf(string language) =>
        language == ShopLanguage.English.File ? StringComparer.OrdinalIgnoreCase : StringComparer.Create(CultureInfo.GetCultureInfo(language), ignoreCase: true);

    // Both spellings of a plural in -y stand in the index, as does "tlight" beside "t-light".
    private static string[] EnglishWords(Product product, Category category) =>
    [
        .. SearchWord.Split($"{product.EnglishTitle} {category.Name}").SelectMany(static word => new[] { word.Plain, word.Singular })
            .Append(product.Sku.ToLowerInvariant())
            .SelectMany(static word => word.StartsWith("t-", StringComparison.Ordinal) ? new[] { word, word.Remove(1, 1), word[2..] } : [word])
            .Distinct(),
    ];

    private static string[] OwnWords(Product product, string language) =>
        product.Titles.TryGetValue(language, out var title) ? [.. SearchWord.Split(title).Select(static word => word.Plain).Distinct()] : [];

    private sealed record Entry(Product Product, string[] English, string[] Own)
    {
        public bool Has(SearchWord word)
        {
            foreach (var candidate in English)
            {
                if (Begins(candidate, word))
                {
                    return true;
                }
            }

            foreach (var candidate in Own)
            {
                // Whoever types a plural in -s (French, Spanish) means the singular, too.
                var stem = word.Plain.Length > ShortestWithin ? word.Plain.TrimEnd('s') : word.Plain;
                if (Begins(candidate, word) || (stem.Length >= ShortestWithin && candidate.Contains(stem, StringComparison.Ordinal)))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool Begins(string candidate, SearchWord word) =>
            candidate.StartsWith(word.Plain, StringComparison.Ordinal) || candidate.StartsWith(word.Singular, StringComparison.Ordinal);
    }
}
