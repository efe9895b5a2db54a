using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A browser's page as the hub sees it: a raw WebSocket that speaks SignalR's JSON protocol.</summary>
internal sealed class HubPage : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly StringBuilder _received = new();
    private int _calls;

    public static Task<HubPage> ConnectAsync(TestShop shop, string? origin = null, string? cart = null, string? user = null) =>
        ConnectAsync(shop.Address, origin, cart, user);

    public static async Task<HubPage> ConnectAsync(Uri address, string? origin = null, string? cart = null, string? user = null, string? language = null)
    {
        var page = new HubPage();
        page._socket.Options.SetRequestHeader("Origin", origin ?? address.GetLeftPart(UriPartial.Authority));
        page.Header(TestShop.CartHeader, cart);
        page.Header(TestShop.UserHeader, user);
        page.Header("Accept-Language", language);
        using var patience = new CancellationTokenSource(Patience);
        await page._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/cart-integrity/hub" }.Uri, patience.Token);
        await page.SendAsync("""{"protocol":"json","version":1}""");
        (await page.NextAsync())!.ToJsonString().Should().Be("{}");
        return page;
    }

    /// <summary>Calls Watch; the completion has either a result or an error.</summary>
    public async Task<JsonNode> WatchAsync(string? token)
    {
        var id = (++_calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SendAsync(new JsonObject { ["type"] = 1, ["invocationId"] = id, ["target"] = "Watch", ["arguments"] = new JsonArray(token) }.ToJsonString());
        while (await NextAsync() is { } message)
        {
            if ((int?)message["type"] == 3)
            {
                return message;
            }
        }

        throw new InvalidOperationException("The connection was closed before the call was answered.");
    }

    /// <summary>The next snapshot the server sends; <c>null</c> when it closes the connection.</summary>
    public async Task<JsonNode?> NextSnapshotAsync()
    {
        while (await NextAsync() is { } message)
        {
            if ((int?)message["type"] == 1)
            {
                ((string?)message["target"]).Should().Be("cart");
                return message["arguments"]![0];
            }
        }

        return null;
    }

    public async Task SendAsync(string json)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(json + EndOfMessage), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (WebSocketException)
        {
            // The server closed first.
        }

        _socket.Dispose();
    }

    private void Header(string name, string? value)
    {
        if (value is not null)
        {
            _socket.Options.SetRequestHeader(name, value);
        }
    }

    /// <summary>The next message but pings and close messages; <c>null</c> when the connection has ended.</summary>
    private async Task<JsonNode?> NextAsync()
    {
        while (true)
        {
            var text = _received.ToString();
            var end = text.IndexOf(EndOfMessage, StringComparison.Ordinal);
            if (end < 0)
            {
                if (!await ReceiveAsync())
                {
                    return null;
                }

                continue;
            }

            _received.Remove(0, end + 1);
            var message = JsonNode.Parse(text[..end])!;
            if ((int?)message["type"] is not (6 or 7))
            {
                return message;
            }
        }
    }

    private async Task<bool> ReceiveAsync()
    {
        var buffer = new byte[16 * 1024];
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var received = await _socket.ReceiveAsync(buffer, patience.Token);
            _received.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
            return received.MessageType != WebSocketMessageType.Close;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
