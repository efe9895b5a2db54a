using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DemoStore.Pages;

/// <summary>A category, a search, or everything.</summary>
internal sealed class ListingModel(Catalogue catalogue, Shelf shelf, IStringLocalizer<ShopText> text) : PageModel
{
    private const int PageSize = 24;

    public static IReadOnlyList<(ProductSort Sort, string Name)> Sorts { get; } =
    [
        (ProductSort.Popular, "Most loved"), (ProductSort.PriceLow, "Price, low to high"),
        (ProductSort.PriceHigh, "Price, high to low"), (ProductSort.Title, "Name, A to Z"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProductSort Sort { get; set; }

    public Category? Shown { get; private set; }

    public ProductPage Found { get; private set; } = new([], 0, 1, PageSize);

    public IReadOnlyList<ProductCard> Cards { get; private set; } = [];

    public PageLinks Links { get; private set; } = new(1, 1, _ => "");

    public string Heading => string.IsNullOrWhiteSpace(Q) ? text[Shown?.Name ?? "The whole shop"]
        : Shown is null ? text["“{0}”", Q.Trim()]
        : text["“{0}” in {1}", Q.Trim(), text[Shown.Name]];

    /// <summary>A sentence under the heading; a search speaks for itself.</summary>
    public string? Line => !string.IsNullOrWhiteSpace(Q) ? null
        : Shown is not null ? text[Shown.Line].Value
        : Sort == ProductSort.Popular ? text["Everything we sell, most loved first."].Value
        : null;

    // The word "page" belongs to Razor's own routing, so the number travels as "p".
    public async Task<IActionResult> OnGetAsync(string? category, int p, CancellationToken cancellationToken)
    {
        if (category is not null && (Shown = catalogue.FindCategory(category)) is null)
        {
            return NotFound();
        }

        Found = catalogue.Search(Q, Shown?.Id, Sort, p, PageSize);
        Cards = await shelf.CardsAsync(Found.Items, cancellationToken);
        Links = new PageLinks(Found.Page, Found.PageCount, AddressOf);
        return Page();
    }

    private string AddressOf(int page)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrWhiteSpace(Q))
        {
            query.Add("q", Q);
        }

        if (Sort != ProductSort.Popular)
        {
            query.Add("sort", Sort.ToString());
        }

        if (page > 1)
        {
            query.Add("p", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return Request.Path + query.ToQueryString().Value;
    }
}
