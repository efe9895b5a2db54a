using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Load;

/// <summary>The real shop in this process, on loopback, with files of its own and one shopper whose basket has five lines.</summary>
internal sealed class PageShop : IAsyncDisposable
{
    private const int Lines = 5;
    private readonly WebApplication _app;
    private readonly HttpClient _http = ShopBrowser.NewClient();
    private readonly ShopBrowser _shopper;

    private PageShop(WebApplication app)
    {
        _app = app;
        Cart = new Uri(new Uri(app.Urls.First()), "/cart");
        _shopper = new ShopBrowser(_http, Cart);
    }

    /// <summary>The address of the basket.</summary>
    public Uri Cart { get; }

    /// <summary>What the shopper's browser sends with every request.</summary>
    public string Cookies => _shopper.CookiesFor(Cart);

    /// <summary>Opens the shop and fills the shopper's basket through its pages.</summary>
    /// <param name="data">An empty folder.</param>
    /// <param name="enabled">Whether carts are held and checked: the shop's setting <c>CartIntegrity:Enabled</c>.</param>
    /// <param name="late">How late the ledger answers questions; <c>null</c>: at once.</param>
    public static async Task<PageShop> OpenAsync(string data, bool enabled, TimeSpan? late = null)
    {
        var app = await ShopHere.OpenAsync(data, builder =>
        {
            if (late is { } delay)
            {
                builder.Services.AddSingleton<IInventoryLedger>(provider => new LateLedger(provider.GetRequiredService<InventoryLedger>(), delay));
            }
        }, "--CartIntegrity:Enabled", enabled ? "true" : "false");
        var shop = new PageShop(app);
        await shop.FillBasketAsync();
        return shop;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task FillBasketAsync()
    {
        var basket = new ShopPage(default, "", "");
        foreach (var product in await new ShopShelves(_shopper).ProductsAsync(Lines))
        {
            var page = await _shopper.GetAsync(product);
            var form = page.FormWith("sku") ?? throw new InvalidOperationException($"{page.Path} answered {page.Status} and sells nothing.");
            basket = await _shopper.SendAsync(form);
        }

        var lines = basket.Forms.Count(form => form.Action == "/cart?handler=Remove");
        if (lines != Lines)
        {
            throw new InvalidOperationException($"{basket.Path} answered {basket.Status} with {lines} lines, not {Lines}.");
        }
    }
}
