using System.Collections.Immutable;
using DemoStore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Load;

/// <summary>
/// The demo shop on SQLite, with a basket of five lines for each shopper, filled through its pages. One product is in all of them and never held, so that a
/// movement can sell it out or bring it back; the other lines are held as in any basket.
/// </summary>
internal sealed class RealShop : IAlertServer
{
    private const int Others = 200;
    private const int LinesBefore = 2;
    private const int Lines = 5;
    private const int Plenty = 100_000;
    private const int FilledSideBySide = 8;
    private static readonly ImmutableArray<Sku> Skus = [.. Catalogue.LoadShipped().Products.Take(1 + Others).Select(product => new Sku(product.Sku))];
    private static readonly StockItem Wanted = new(Skus[0], new LocationId(ShopLocation.All[0].Id));
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;
    private readonly IInventoryLedger _ledger;
    private readonly Uri _url;
    private readonly SellOut _sellOut;

    private RealShop(TemporaryFolder folder, WebApplication app)
    {
        (_folder, _app, _ledger, _url) = (folder, app, app.Services.GetRequiredService<IInventoryLedger>(), new Uri(app.Urls.First()));
        _sellOut = new SellOut(_ledger, Wanted, Plenty);
    }

    /// <summary>Where it listens; the query names the file of the shoppers' cookies.</summary>
    public string Address => $"{_url}?{Uri.EscapeDataString(CookieFile)}";

    private string CookieFile => Path.Combine(_folder.Root, "cookies.txt");

    /// <summary>What each shopper's browser sends.</summary>
    /// <param name="address">As <see cref="Address"/> says it.</param>
    public static string[] CookiesAt(Uri address) => File.ReadAllLines(Uri.UnescapeDataString(address.Query[1..]));

    /// <summary>Opens the shop and fills the baskets.</summary>
    /// <param name="shoppers">How many.</param>
    public static async Task<RealShop> StartAsync(int shoppers)
    {
        var folder = new TemporaryFolder();
        var app = await ShopHere.OpenAsync(folder.Root, static builder =>
        {
            builder.Services.Configure<HubOptions>(hub => hub.ClientTimeoutInterval = AlertApp.WholeRun);
            builder.Services.Configure<CartIntegrityOptions>(rules => rules.NeverHeld.Add(Wanted.Sku.Value));
        });
        var shop = new RealShop(folder, app);
        await shop.StockAsync();
        await shop.FillBasketsAsync(shoppers);
        return shop;
    }

    /// <summary>Sells the wanted product out, or brings it back.</summary>
    public Task<string> ChangeAsync(string what) => _sellOut.ChangeAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Enough of everything at the first location, and of the wanted product nothing elsewhere.</summary>
    private async Task StockAsync()
    {
        foreach (var place in ShopLocation.All)
        {
            var units = place == ShopLocation.All[0] ? Plenty : 0;
            var lines = Skus.Select(sku => new MovementLine(new StockItem(sku, new LocationId(place.Id)), units));
            var answer = await _ledger.RecordAsync(new StockMovement(MovementKind.Count, "load", $"opening {place.Id}", [.. lines]));
            if (!answer.IsOk)
            {
                throw new InvalidOperationException(answer.Detail);
            }
        }
    }

    private async Task FillBasketsAsync(int shoppers)
    {
        using var http = ShopBrowser.NewClient();
        var cookies = new string[shoppers];
        var options = new ParallelOptions { MaxDegreeOfParallelism = FilledSideBySide };
        await Parallel.ForAsync(0, shoppers, options, async (number, _) => cookies[number] = await FillAsync(new ShopBrowser(http, _url), number));
        await File.WriteAllLinesAsync(CookieFile, cookies);
    }

    /// <summary>Sends the form of one product's page once for each line.</summary>
    private async Task<string> FillAsync(ShopBrowser shopper, int number)
    {
        var page = await shopper.GetAsync($"/p/{Wanted.Sku}");
        var form = page.FormWith("sku") ?? throw new InvalidOperationException($"{page.Path} answered {page.Status} and sells nothing.");
        for (var place = 0; place < Lines; place++)
        {
            var sku = place == LinesBefore ? Wanted.Sku : Skus[1 + (((Lines * number) + place) % Others)];
            page = await shopper.SendAsync(form.With("sku", sku.Value));
        }

        return page.Attribute("data-line") is not null ? shopper.CookiesFor(_url) : throw new InvalidOperationException($"{page.Path} answered {page.Status} and shows no basket.");
    }
}
