namespace DemoStore;

/// <summary>
/// Finds what to offer when a product is sold out: first the same thing in another colour (same category and same title
/// words once colours are taken out), then the most similar titles of the category, a rare shared word counting more
/// than a common one and the last word, the noun, counting twice. Ties go to the more popular product.
/// </summary>
internal sealed class AlternativesFinder
{
    /// <summary>Alternatives of one product at most.</summary>
    public const int Most = 6;

    /// <summary>Shared weight, of 1, below which two titles are not alike.</summary>
    private const double LeastLikeness = 0.12;

    private readonly Dictionary<string, double> _weights;
    private readonly Dictionary<string, Entry[]> _byCategory;

    public AlternativesFinder(IReadOnlyCollection<Product> products)
    {
        var entries = products.Select(product => new Entry(product, WordsOf(product.EnglishTitle))).ToArray();
        var counts = entries.SelectMany(entry => entry.Words).CountBy(word => word);
        _weights = counts.ToDictionary(pair => pair.Key, pair => Math.Log(1.0 + ((double)entries.Length / pair.Value)), StringComparer.Ordinal);
        _byCategory = entries.GroupBy(entry => entry.Product.CategoryId).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>SKUs of the category's other products, best first.</summary>
    public IReadOnlyList<string> Find(Product product)
    {
        var shelf = _byCategory[product.CategoryId];
        var self = shelf.First(entry => entry.Product.Sku == product.Sku);
        return
        [
            .. shelf.Where(entry => entry.Product.Sku != product.Sku)
                .Select(entry => (entry.Product, Likeness: IsSameFamily(self, entry) ? 2 : Likeness(self.Words, entry.Words)))
                .Where(pair => pair.Likeness >= LeastLikeness)
                .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Product.Rank)
                .Take(Most)
                .Select(pair => pair.Product.Sku),
        ];
    }

    private static string[] WordsOf(string title) =>
        [.. Words.SplitSingular(title).Where(word => !ColourWords.IsColour(word) && word is not ("of" or "and" or "the" or "with" or "in" or "a" or "design")).Distinct()];

    private static bool IsSameFamily(Entry one, Entry other) =>
        one.Words.Length > 0 && one.Words.Length == other.Words.Length && one.Words.All(other.Words.Contains);

    private double Likeness(string[] one, string[] other)
    {
        var shared = one.Intersect(other).Sum(word => Weight(word, one, other));
        var all = one.Union(other).Sum(word => Weight(word, one, other));
        return all > 0 ? shared / all : 0;
    }

    private double Weight(string word, string[] one, string[] other) =>
        _weights[word] * (word == one[^1] || word == other[^1] ? 2 : 1);

    private sealed record Entry(Product Product, string[] Words);
}
