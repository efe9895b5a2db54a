using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A storefront with the real ledger, in any environment, well unless a test spoils something.</summary>
internal sealed class InsideShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _files;

    private InsideShop(WebApplication app, DirectoryInfo files)
    {
        (_app, _files) = (app, files);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public WebApplication App => _app;

    public HttpClient Client { get; }

    public ShopShelf Shelf => _app.Services.GetRequiredService<ShopShelf>();

    public RecordedLog Log => _app.Services.GetRequiredService<RecordedLog>();

    /// <summary>Starts it.</summary>
    /// <param name="environment">Where it says it runs.</param>
    /// <param name="first">Registers before the SDK does.</param>
    /// <param name="last">Registers after it.</param>
    /// <param name="map">Maps and uses; left out: static files, pages and the endpoints once.</param>
    /// <param name="script">What the browser client's file holds; <c>null</c>: there is none.</param>
    public static async Task<InsideShop> StartAsync(
        string environment = "Development",
        Action<IServiceCollection>? first = null,
        Action<IServiceCollection>? last = null,
        Action<WebApplication>? map = null,
        string? script = "export {};")
    {
        var files = Directory.CreateTempSubdirectory("cart-integrity-tests-");
        if (script is not null)
        {
            var path = Path.Combine(files.FullName, ClientScript.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, script);
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, WebRootPath = files.FullName });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<RecordedLog>();
        builder.Services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecordedLog>());
        builder.Services.AddSingleton<ShopShelf>();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(InsideShop).Assembly);
        first?.Invoke(builder.Services);
        builder.Services.AddCartIntegrity().UseCarts<ShopCarts>(CartOf);
        last?.Invoke(builder.Services);
        var app = builder.Build();
        app.Environment.WebRootFileProvider = new PhysicalFileProvider(files.FullName);
        (map ?? MapAll)(app);
        await app.StartAsync();
        return new InsideShop(app, files);
    }

    public static void MapAll(WebApplication app)
    {
        app.UseStaticFiles();
        app.MapRazorPages();
        app.MapCartIntegrity();
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? cart = null, string? accept = null, string? forwardedFor = null)
    {
        using var request = TestShop.Request(HttpMethod.Get, path, cart);
        Add("Accept", accept);
        Add("X-Forwarded-For", forwardedFor);
        return await Client.SendAsync(request);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }
    }

    public async Task<string> PageAsync(string path, string? cart = null)
    {
        using var answer = await GetAsync(path, cart);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _files.Delete(recursive: true);
    }

    private static CartId? CartOf(HttpContext context) =>
        CartId.TryParse(context.Request.Headers[TestShop.CartHeader], out var cart) ? cart : null;
}
