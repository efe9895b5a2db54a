using System.Text.RegularExpressions;

namespace DemoStore.Tests;

/// <summary>What shoppers and the warehouse do with orders that were placed.</summary>
internal static class Orders
{
    private static int _skus;

    /// <summary>A product no other test of this kind has had.</summary>
    public static string NewSku(TestShop shop) => Free(shop)[1_000 + Interlocked.Increment(ref _skus)].Sku;

    // What may be ordered beyond what is there would not sell out where a test expects it to.
    private static Product[] Free(TestShop shop)
    {
        var stock = Catalogue.LoadShippedStock().ToDictionary(entry => entry.Sku);
        return [.. shop.Catalogue.Products.Where(product => OpeningPromiseRule.For(product, stock[product.Sku]) is null)];
    }

    /// <summary>Buys so many units of each product; all of them lie in one place.</summary>
    public static async Task<(Shopper Shopper, string Order)> BuyAsync(this TestShop shop, params (string Sku, int Units)[] goods)
    {
        var shopper = shop.NewShopper();
        foreach (var (sku, units) in goods)
        {
            await shopper.AddAsync(sku, units);
        }

        await shopper.CheckOutAsync();
        return (shopper, await shopper.PlaceAsync());
    }

    /// <summary>Opens an order's own page.</summary>
    public static Task<Shopper> OpenAsync(this Shopper shopper, string order) => shopper.GoAsync($"/orders/{order}");

    /// <summary>Fills in the form of a line on the page that is open; the first of that kind without a line.</summary>
    public static (string Name, string? Value)[] FormOf(this Shopper shopper, string handler, string? line, int? units = null, ReturnReason? reason = null)
    {
        var form = Regex.Matches(shopper.Html, "<form[^>]*handler=(\\w+).*?</form>", RegexOptions.Singleline)
            .First(form => form.Groups[1].Value == handler && (line is null ? !form.Value.Contains("name=\"line\"") : form.Value.Contains($"name=\"line\" value=\"{line}\"")));
        string Value(string name) => Regex.Match(form.Value, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;
        return
        [
            ("form", Value("form")), ("version", Value("version")), ("order", Value("order")), ("line", line),
            ("quantity", units?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("reason", reason?.ToString()),
        ];
    }

    /// <summary>Where the forms of that kind are sent to, as the page that is open says.</summary>
    public static string ActionOf(this Shopper shopper, string handler) => Regex.Match(shopper.Html, $"<form[^>]*action=\"([^\"]*handler={handler})\"").Groups[1].Value;

    public static async Task<Shopper> CancelAsync(this Shopper shopper, string order, string? line, int? units = null)
    {
        await shopper.OpenAsync(order);
        return await shopper.SendAsync(shopper.ActionOf("Cancel"), shopper.FormOf("Cancel", line, units));
    }

    public static async Task<Shopper> ReturnAsync(this Shopper shopper, string order, string? line, int? units = null, ReturnReason reason = ReturnReason.ChangedMind)
    {
        await shopper.OpenAsync(order);
        return await shopper.SendAsync(shopper.ActionOf("Return"), shopper.FormOf("Return", line, units, reason));
    }

    public static async Task<Shopper> ShipAsync(this TestShop shop, string order, string? location = null) =>
        await (await shop.NewShopper().GoAsync("/warehouse/orders")).SendAsync("/warehouse/orders", ("order", order), ("location", location));

    /// <summary>Takes units back that the shopper of an order sends.</summary>
    public static async Task<Shopper> ReceiveAsync(this TestShop shop, string order, string line, int units, string status, string location = "LON-1")
    {
        var version = (await shop.OrderAsync(order))!.Version;
        var clerk = await shop.NewShopper().GoAsync("/warehouse/orders");
        return await clerk.SendAsync(
            clerk.ActionOf("Receive") is { Length: > 0 } action ? action : "/warehouse/orders?handler=Receive",
            ("order", order), ("version", $"{version}"), ("line", line), ("quantity", $"{units}"), ("status", status), ("location", location));
    }

    /// <summary>On hand, allocated, damaged, quarantined, over all places.</summary>
    public static async Task<(long OnHand, long Allocated, long Damaged, long Quarantined)> StockAsync(this TestShop shop, string sku) =>
        (await shop.SumAsync(sku, head => head.OnHand), await shop.SumAsync(sku, head => head.Allocated),
            await shop.SumAsync(sku, head => head.Damaged), await shop.SumAsync(sku, head => head.Quarantined));

    /// <summary>What a line's marks say.</summary>
    public static string[] StatesOf(this Shopper shopper, string sku)
    {
        var line = Regex.Match(shopper.Html, $"data-testid=\"order-line-{sku}\".*?</article>", RegexOptions.Singleline).Value;
        return [.. Regex.Matches(line, "<li class=\"standing\"[^>]*>([^<]*)</li>").Select(mark => mark.Groups[1].Value)];
    }

    /// <summary>How the order stands, in one word.</summary>
    public static string Standing(this Shopper shopper) => Regex.Match(shopper.Html, "data-testid=\"standing\">([^<]*)<").Groups[1].Value;

    public static Task<OrderChangeRow[]> ChangesAsync(this TestShop shop, string order) => shop.InScopeAsync(async services =>
    {
        var found = await ((OrderChangeBook)services.GetService(typeof(OrderChangeBook))!).FindAsync(order, CancellationToken.None);
        return found!.Changes.OrderBy(change => change.At).ToArray();
    });
}
