using System.Diagnostics;
using System.Net;

namespace CartIntegrity.Load;

/// <summary>One of the pages that are compared: its address, its connection, and what was measured.</summary>
internal sealed class PageSample : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, MaxConnectionsPerServer = 1 });
    private readonly Uri _page;
    private readonly byte[] _buffer = new byte[128 * 1024];

    public PageSample(PageShop shop)
    {
        _page = shop.Cart;
        _http.DefaultRequestHeaders.Add("Cookie", shop.Cookies);
    }

    /// <summary>Until the first bytes were there.</summary>
    public Latencies FirstByte { get; private set; } = new();

    /// <summary>Until the whole page was there.</summary>
    public Latencies LastByte { get; private set; } = new();

    /// <summary>How many bytes the page has.</summary>
    public int Bytes { get; private set; }

    /// <summary>Forgets what was measured to warm up.</summary>
    public void StartOver() => (FirstByte, LastByte) = (new Latencies(), new Latencies());

    /// <summary>Asks for the page once.</summary>
    public async Task AskAsync()
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await _http.GetAsync(_page, HttpCompletionOption.ResponseHeadersRead);
        FirstByte.RecordSince(start);
        await using var body = await response.Content.ReadAsStreamAsync();
        var bytes = 0;
        for (int read; (read = await body.ReadAsync(_buffer)) > 0;)
        {
            bytes += read;
        }

        LastByte.RecordSince(start);
        Bytes = response.StatusCode == HttpStatusCode.OK ? bytes : throw new InvalidOperationException($"{_page} answered {response.StatusCode}.");
    }

    public void Dispose() => _http.Dispose();
}
