using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Load;

/// <summary>A shop with the SDK set up as a storefront does it. Its change is a movement that sells out what is in every cart, or brings it back.</summary>
internal sealed class CartServer : IAlertServer
{
    /// <summary>What a request says its cart is; a real shop has a cookie for it.</summary>
    public const string CartHeader = "X-Load-Cart";

    private const int Units = 1_000;
    private static readonly StockItem Wanted = new(AlertGoods.Wanted, new LocationId("warehouse"));
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;
    private readonly IInventoryLedger _ledger;
    private readonly SellOut _sellOut;

    private CartServer(TemporaryFolder folder, WebApplication app)
    {
        (_folder, _app, _ledger) = (folder, app, app.Services.GetRequiredService<IInventoryLedger>());
        _sellOut = new SellOut(_ledger, Wanted, Units);
    }

    public string Address => _app.Urls.First();

    /// <summary>Opens the shop.</summary>
    /// <param name="carts">How many carts there are.</param>
    /// <param name="store">Where the ledger is kept.</param>
    public static async Task<CartServer> StartAsync(int carts, LedgerStoreKind store)
    {
        var folder = new TemporaryFolder();
        var goods = new AlertGoods(carts);
        var builder = AlertApp.NewBuilder();
        builder.Services.AddSingleton(goods).AddSingleton<IProductFacts>(goods);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var integrity = builder.Services.AddCartIntegrity()
            .UseCarts<AlertCarts>(http => CartId.TryParse(http.Request.Headers[CartHeader].ToString(), out var cart) ? cart : null);
        store.Register(integrity, folder);
        var app = builder.Build();
        app.MapCartIntegrity();
        await app.StartAsync();
        var server = new CartServer(folder, app);
        await server.OpenAsync(goods.All);
        return server;
    }

    /// <summary>Sells the wanted product out, or brings it back.</summary>
    public Task<string> ChangeAsync(string what) => _sellOut.ChangeAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private async Task OpenAsync(ImmutableArray<Sku> skus)
    {
        foreach (var part in skus.Chunk(StockLimits.LinesPerCommand))
        {
            ImmutableArray<MovementLine> lines = [.. part.Select(sku => new MovementLine(new StockItem(sku, Wanted.Location), Units))];
            var answer = await _ledger.RecordAsync(new StockMovement(MovementKind.Receipt, "load", $"opening {part[0]}", lines));
            if (!answer.IsOk)
            {
                throw new InvalidOperationException(answer.Detail);
            }
        }
    }
}
