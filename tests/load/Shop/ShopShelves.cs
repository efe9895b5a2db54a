using System.Globalization;
using System.Text.RegularExpressions;

namespace CartIntegrity.Load;

/// <summary>Chooses products of the shop and counts their stock, through the pages a person would use.</summary>
internal sealed partial class ShopShelves(ShopBrowser browser)
{
    /// <summary>The most loved products, as the listing shows them.</summary>
    public async Task<List<string>> ProductsAsync(int wanted)
    {
        var found = new List<string>();
        for (var page = 1; found.Count < wanted; page++)
        {
            var listing = await browser.GetAsync($"/shop?p={page}");
            var links = listing.Links("/p/").Except(found).ToList();
            if (!listing.IsOk || links.Count == 0)
            {
                break;
            }

            found.AddRange(links);
        }

        return [.. found.Take(wanted)];
    }

    /// <summary>Sets what there is of a product: all of it at the first location, nothing elsewhere.</summary>
    /// <param name="product">The address of its page.</param>
    /// <param name="units">How many there are then.</param>
    public async Task CountAsync(string product, int units)
    {
        var address = $"/warehouse/item/{product.Split('/')[^1]}";
        var page = await browser.GetAsync($"{address}?do={nameof(MovementKind.Count)}");
        var places = Places().Matches(page.Html).Select(match => match.Groups[1].Value).Distinct().ToList();
        foreach (var place in places)
        {
            var form = page.FormWith("Movement.Reference") ?? throw new InvalidOperationException($"{page.Path} answered {page.Status} and has no form to record a count.");
            var left = place == places[0] ? units : 0;
            page = await browser.SendAsync(form.With("Movement.Kind", nameof(MovementKind.Count)).With("Movement.Location", place)
                .With("Movement.Quantity", left.ToString(CultureInfo.InvariantCulture)));
            if (!page.Path.StartsWith(address + "?", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"A count of {left} at {place} was refused: {page.Path} {page.Status}.");
            }
        }
    }

    [GeneratedRegex("href=\"\\?at=([^\"#&]+)")]
    private static partial Regex Places();
}
