namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What a storefront writes, and nothing else: the real ledger in memory, the real watch, real time.</summary>
internal static class RealShop
{
    private static int _references;

    public static async Task<WebApplication> StartAsync(Action<IServiceCollection>? configure = null, Action<CartIntegrityWebOptions>? options = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ShopShelf>();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(RealShop).Assembly);
        builder.Services.AddCartIntegrity().UseCarts<ShopCarts>(context => CartId.TryParse(context.Request.Headers[TestShop.CartHeader], out var cart) ? cart : null);
        builder.Services.Configure(options ?? (_ => { }));
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapRazorPages();
        app.MapCartIntegrity();
        await app.StartAsync();
        return app;
    }

    public static async Task MoveAsync(WebApplication app, MovementKind kind, string sku, int quantity)
    {
        var reference = Interlocked.Increment(ref _references).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var movement = StockMovement.Of(kind, new StockItem(new Sku(sku), new LocationId("main")), quantity, "test", reference);
        (await app.Services.GetRequiredService<IInventoryLedger>().RecordAsync(movement)).IsOk.Should().BeTrue();
    }
}
