using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages;

/// <summary>One product.</summary>
internal sealed class ProductModel(Catalogue catalogue, Shelf shelf) : PageModel
{
    private const int AlternativesShown = 4;

    public ProductCard Card { get; private set; } = null!;

    public Product Product => Card.Product;

    public Category? Category => catalogue.FindCategory(Product.CategoryId);

    public IReadOnlyList<ProductCard> Alternatives { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string sku, CancellationToken cancellationToken)
    {
        if (!catalogue.TryFind(sku, out var product))
        {
            return NotFound();
        }

        var cards = await shelf.CardsAsync([product, .. catalogue.AlternativesTo(product)], cancellationToken);
        Card = cards[0];
        // What can be had comes first; between equals the shop's own order stays.
        Alternatives = [.. cards.Skip(1).OrderBy(card => !card.Stock.CanAdd).Take(AlternativesShown)];
        return Page();
    }
}
