using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages;

/// <summary>The first page.</summary>
internal sealed class IndexModel(Catalogue catalogue, Preorders preorders, Shelf shelf) : PageModel
{
    private const int CardsInARow = 8;
    private const int SoonShown = 4;

    public IReadOnlyList<Product> Hero { get; private set; } = [];

    public IReadOnlyList<(Category Category, Product Face)> Tiles { get; private set; } = [];

    public IReadOnlyList<ProductCard> Popular { get; private set; } = [];

    public IReadOnlyList<ProductCard> Fresh { get; private set; } = [];

    /// <summary>What may be ordered before it has ever been there.</summary>
    public IReadOnlyList<ProductCard> Soon { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tiles = [.. catalogue.Categories.Select(category => (category, catalogue.InCategory(category.Id)[0]))];
        Hero = [.. catalogue.Products.DistinctBy(product => product.CategoryId).Take(5)];
        var (popular, fresh, soon) = (catalogue.Products.Take(CardsInARow).ToArray(), Newest(), preorders.Products);
        var cards = await shelf.CardsAsync([.. popular, .. fresh, .. soon], cancellationToken);
        (Popular, Fresh) = ([.. cards.Take(popular.Length)], [.. cards.Skip(popular.Length).Take(fresh.Length)]);
        // What has arrived meanwhile, or cannot be had any more, is news no longer.
        Soon = [.. cards.Skip(popular.Length + fresh.Length).Where(card => card.Stock.State == ShelfState.Preorder).Take(SoonShown)];
    }

    // Stock codes are given out in order, so the highest numbers are what came last.
    private Product[] Newest() =>
    [
        .. catalogue.Products.Where(product => product.Orders > 1 && char.IsAsciiDigit(product.Sku[0]))
            .OrderByDescending(product => product.Sku, StringComparer.Ordinal).DistinctBy(product => product.CategoryId).Take(CardsInARow),
    ];
}
