using System.Net;

namespace CartIntegrity.Load;

/// <summary>One shopper's browser: cookies of its own, redirects followed, forms sent as they stand. Connections are kept alive and shared, as a proxy does.</summary>
/// <param name="http">Sends; must not keep cookies or follow redirects itself.</param>
/// <param name="shop">Where the shop is.</param>
internal sealed class ShopBrowser(HttpClient http, Uri shop)
{
    private const int MostRedirects = 5;
    private readonly CookieContainer _cookies = new();

    /// <summary>How many requests it has sent.</summary>
    public int Requests { get; private set; }

    /// <summary>A client that many browsers can share.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        UseCookies = false, AllowAutoRedirect = false, UseProxy = false, MaxConnectionsPerServer = 2_000, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromMinutes(2),
    };

    /// <summary>The header it sends to an address; empty: none.</summary>
    public string CookiesFor(Uri address) => _cookies.GetCookieHeader(address);

    public Task<ShopPage> GetAsync(string path) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(shop, path)));

    public Task<ShopPage> SendAsync(HtmlForm form) =>
        FollowAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(shop, form.Action)) { Content = new FormUrlEncodedContent(form.Fields) });

    private async Task<ShopPage> FollowAsync(HttpRequestMessage request)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var response = await SendAsync(request);
            if (response.Headers.Location is { } location && redirects < MostRedirects)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, location));
                continue;
            }

            return new ShopPage(response.StatusCode, request.RequestUri!.PathAndQuery, await response.Content.ReadAsStringAsync());
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        Requests++;
        if (CookiesFor(request.RequestUri!) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            _cookies.SetCookies(shop, cookie);
        }

        return response;
    }
}
