using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.Load;

/// <summary>A small shop in this process, on loopback, that serves the measured page.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageServer(WebApplication app, string path) => (_app, Page) = (app, new Uri(new Uri(app.Urls.First()), path));

    /// <summary>The address of the page.</summary>
    public Uri Page { get; }

    /// <summary>The page without the SDK; no service of it is there.</summary>
    public static Task<PageServer> WithoutAsync() => StartAsync("/plain", null, _ => { });

    /// <summary>The page with the SDK, its ledger in memory.</summary>
    /// <param name="late">How late the ledger answers; <c>null</c>: at once.</param>
    public static async Task<PageServer> WithAsync(TimeSpan? late)
    {
        var server = await StartAsync("/checked", services =>
        {
            if (late is { } delay)
            {
                services.AddSingleton<IInventoryLedger>(provider => new LateLedger(provider.GetRequiredService<InventoryLedger>(), delay));
            }

            services.AddCartIntegrity().UseCarts<PageCarts>(_ => PageCarts.Current.Id);
        }, app => app.MapCartIntegrity());
        await FillAsync(server._app.Services.GetRequiredService<InventoryLedger>());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<PageServer> StartAsync(string path, Action<IServiceCollection>? configure, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Environment.EnvironmentName = "Production";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages().WithRazorPagesRoot("/Page/Pages");
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapRazorPages();
        map(app);
        await app.StartAsync();
        return new PageServer(app, path);
    }

    private static async Task FillAsync(InventoryLedger ledger)
    {
        var location = new LocationId("warehouse");
        var received = await ledger.RecordAsync(new StockMovement(
            MovementKind.Receipt, "load", "1", [.. PageCarts.Current.Lines.Select(line => new MovementLine(new StockItem(line.Sku, location), 100))]));
        var held = await ledger.HoldAsync(PageCarts.Current);
        if (!received.IsOk || !held.IsOk)
        {
            throw new InvalidOperationException(received.Detail ?? held.Detail);
        }
    }
}
