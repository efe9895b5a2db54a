using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace DemoStore;

/// <summary>Everything the shop sells. Loaded once and immutable, so it is safe for concurrent use.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Product> _bySku;
    private readonly FrozenDictionary<string, Category> _categories;
    private readonly CatalogueSearch _search;

    /// <summary>Makes a catalogue of these products.</summary>
    /// <exception cref="InvalidDataException">Two products share a SKU, or one names an unknown category or alternative.</exception>
    public Catalogue(IEnumerable<Product> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        Products = [.. products.OrderBy(product => product.Rank)];
        Categories = Shelves.All
            .Select(shelf => shelf with { Count = Products.Count(product => product.CategoryId == shelf.Id) })
            .Where(shelf => shelf.Count > 0)
            .ToArray();
        Check(Products, Categories);
        _bySku = Products.ToFrozenDictionary(product => product.Sku, StringComparer.OrdinalIgnoreCase);
        _categories = Categories.ToFrozenDictionary(category => category.Id, StringComparer.OrdinalIgnoreCase);
        _search = new CatalogueSearch(Products, _categories);
    }

    /// <summary>All products, most ordered first.</summary>
    public IReadOnlyList<Product> Products { get; }

    /// <summary>The categories that hold a product, in shelf order.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>Reads the data shipped with the shop.</summary>
    public static Catalogue LoadShipped() => Load(CatalogueFiles.ShippedFolder);

    /// <summary>Reads the catalogue from a folder the importer wrote.</summary>
    public static Catalogue Load(string folder) =>
        new(CatalogueFiles.WithTitles(CatalogueFiles.Read<Product>(folder, CatalogueFiles.Products), folder));

    /// <summary>The opening stock shipped with the shop, one entry a product.</summary>
    public static IReadOnlyList<OpeningStock> LoadShippedStock() =>
        CatalogueFiles.Read<OpeningStock>(CatalogueFiles.ShippedFolder, CatalogueFiles.Stock);

    /// <summary>The product of a SKU in any case and with space around it; its <see cref="Product.Sku"/> is the canonical spelling.</summary>
    public bool TryFind(string? sku, [NotNullWhen(true)] out Product? product)
    {
        product = null;
        return sku is not null && _bySku.TryGetValue(sku.Trim(), out product);
    }

    /// <summary>What a product is called, in the language of the current UI culture.</summary>
    /// <param name="sku">Which.</param>
    /// <param name="otherwise">Its name if it is not sold any more; left out: the SKU.</param>
    public string TitleOf(string sku, string? otherwise = null) => TryFind(sku, out var product) ? product.Title : otherwise ?? sku;

    /// <summary>The category of a slug, or null.</summary>
    public Category? FindCategory(string? id) => id is null ? null : _categories.GetValueOrDefault(id);

    /// <summary>The products of a category, most ordered first; none for an unknown category.</summary>
    public IReadOnlyList<Product> InCategory(string categoryId) => _search.InCategory(categoryId);

    /// <summary>What to offer instead of a product, best first.</summary>
    public IReadOnlyList<Product> AlternativesTo(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return [.. product.Alternatives.Select(sku => _bySku[sku])];
    }

    /// <summary>
    /// Searches titles, categories and SKUs: every word of the query must begin a word of the product in English, or stand within one (begin it, if it is short) in
    /// the language of the current UI culture. Scans all products; about half a millisecond for three thousand.
    /// </summary>
    /// <param name="query">Words in any order; null or blank finds all. Only the first eight words count.</param>
    /// <param name="categoryId">Limits the search to a category; null or blank for all.</param>
    /// <param name="sort">The order.</param>
    /// <param name="page">From 1; brought into range.</param>
    /// <param name="pageSize">1 to 100; brought into range.</param>
    public ProductPage Search(string? query, string? categoryId = null, ProductSort sort = ProductSort.Popular, int page = 1, int pageSize = 24) =>
        _search.Find(query, categoryId, sort, page, pageSize);

    private static void Check(IReadOnlyList<Product> products, IReadOnlyList<Category> categories)
    {
        var skus = products.Select(product => product.Sku).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var slugs = categories.Select(category => category.Id).ToHashSet(StringComparer.Ordinal);
        var twice = products.GroupBy(product => product.Sku, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => $"{group.Key} is there twice");
        var lost = products.Where(product => !slugs.Contains(product.CategoryId)).Select(product => $"{product.Sku} is in unknown category {product.CategoryId}");
        var loose = products.Where(product => !product.Alternatives.All(skus.Contains)).Select(product => $"{product.Sku} names an alternative that is not sold");
        string[] faults = [.. twice, .. lost, .. loose];
        if (faults.Length > 0)
        {
            throw new InvalidDataException($"The catalogue has {faults.Length} faults: {string.Join("; ", faults.Take(10))}. Run the import again.");
        }
    }
}
