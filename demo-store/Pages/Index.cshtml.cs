using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages;

/// <summary>The first page.</summary>
internal sealed class IndexModel(Catalogue catalogue, Shelf shelf) : PageModel
{
    private const int CardsInARow = 8;

    public IReadOnlyList<Product> Hero { get; private set; } = [];

    public IReadOnlyList<(Category Category, Product Face)> Tiles { get; private set; } = [];

    public IReadOnlyList<ProductCard> Popular { get; private set; } = [];

    public IReadOnlyList<ProductCard> Fresh { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tiles = [.. catalogue.Categories.Select(category => (category, catalogue.InCategory(category.Id)[0]))];
        Hero = [.. catalogue.Products.DistinctBy(product => product.CategoryId).Take(5)];
        Popular = await shelf.CardsAsync([.. catalogue.Products.Take(CardsInARow)], cancellationToken);
        Fresh = await shelf.CardsAsync(Newest(), cancellationToken);
    }

    // Stock codes are given out in order, so the highest numbers are what came last.
    private Product[] Newest() =>
    [
        .. catalogue.Products.Where(product => product.Orders > 1 && char.IsAsciiDigit(product.Sku[0]))
            .OrderByDescending(product => product.Sku, StringComparer.Ordinal).DistinctBy(product => product.CategoryId).Take(CardsInARow),
    ];
}
