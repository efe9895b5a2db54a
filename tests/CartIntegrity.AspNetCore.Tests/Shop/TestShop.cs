using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A small storefront on a real port. The cart of a request is what its <c>X-Test-Cart</c> header says.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    public const string CartHeader = "X-Test-Cart";
    public const string UserHeader = "X-Test-User";

    private readonly WebApplication _app;

    private TestShop(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        Client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public ShopShelf Shelf => Services.GetRequiredService<ShopShelf>();

    public HandClock Clock => (HandClock)Services.GetRequiredService<TimeProvider>();

    public ShelfWatch Watch => (ShelfWatch)Services.GetRequiredService<ICartWatch>();

    public ShelfChoices Choices => (ShelfChoices)Services.GetRequiredService<ICartChoices>();

    public RecordedLog Log => Services.GetRequiredService<RecordedLog>();

    public static async Task<TestShop> StartAsync(
        Action<CartIntegrityWebOptions>? configure = null, Action<IServiceCollection>? services = null, Action<WebApplication>? app = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<RecordedLog>();
        builder.Services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecordedLog>());
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        builder.Services.AddRazorPages().AddApplicationPart(typeof(TestShop).Assembly);
        ShelfServices.Add(builder.Services);
        services?.Invoke(builder.Services);
        WebServices.Add<ShopCarts>(builder.Services, CartOf, configure);
        ShelfServices.RemoveWatchLoop(builder.Services);
        var built = builder.Build();
        built.Use(SignIn);
        app?.Invoke(built);
        built.MapRazorPages();
        built.MapCartIntegrity();
        await built.StartAsync();
        return new TestShop(built);
    }

    public static HttpRequestMessage Request(HttpMethod method, string path, string? cart = null, string? token = null, string? user = null)
    {
        var request = new HttpRequestMessage(method, path);
        Add(CartHeader, cart);
        Add(CartEndpoints.TokenHeader, token);
        Add(UserHeader, user);
        return request;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? cart = null, string? token = null, string? user = null) =>
        Client.SendAsync(Request(HttpMethod.Get, path, cart, token, user));

    public async Task<string> TokenAsync(string cart, string? user = null)
    {
        using var answer = await GetAsync("/cart-integrity/token", cart, user: user);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["token"]!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static CartId? CartOf(HttpContext context) =>
        CartId.TryParse(context.Request.Headers[CartHeader], out var cart) ? cart : null;

    private static Task SignIn(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers[UserHeader] is [{ Length: > 0 } user])
        {
            var identity = new System.Security.Claims.ClaimsIdentity([new("sub", user)], "test");
            context.User = new System.Security.Claims.ClaimsPrincipal(identity);
        }

        return next(context);
    }
}
