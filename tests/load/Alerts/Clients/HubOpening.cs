using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CartIntegrity.Load;

/// <summary>
/// Opens a connection the way docs/wire.md says, blocking and by hand: the watch token over HTTP, the WebSocket on the same connection, SignalR's
/// handshake, and <c>Watch</c>. For bare SignalR the first and the last are left out.
/// </summary>
internal sealed class HubOpening(Uri server, string side)
{
    private const char EndOfMessage = '\u001e';
    private const int AnswerWithinMs = 30_000;
    private readonly bool _ours = side != AlertsChild.Bare;
    private readonly string[] _cookies = side == AlertsChild.Shop ? RealShop.CookiesAt(server) : [];

    /// <summary>Opens one.</summary>
    /// <param name="number">Which client it is.</param>
    /// <returns>A client that has its first snapshot (ours) or SignalR's word that it is connected (bare), and does not block any more.</returns>
    public HubClient Open(int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = AnswerWithinMs, SendTimeout = AnswerWithinMs };
        try
        {
            socket.Connect(IPAddress.Parse(server.Host), server.Port);
            var client = new HubClient(number, socket);
            Upgrade(socket, number, out var token);
            Greet(client, token);
            socket.Blocking = false;
            return client;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Upgrade(Socket socket, int number, out string? token)
    {
        token = null;
        var path = BareHub.Path;
        if (_ours)
        {
            path = "/cart-integrity/hub";
            var answer = Ask(socket, $"GET /cart-integrity/token HTTP/1.1\r\n{Headers(number)}\r\n", static text => text.EndsWith("0\r\n\r\n", StringComparison.Ordinal) || IsWhole(text));
            token = Between(answer, "\"token\":\"", "\"");
        }

        var upgrade = $"GET {path} HTTP/1.1\r\n{Headers(number)}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\n\r\n";
        var switched = Ask(socket, upgrade, static text => text.EndsWith("\r\n\r\n", StringComparison.Ordinal));
        if (!switched.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{server.Authority}{path} answered: {switched}");
        }
    }

    private void Greet(HubClient client, string? token)
    {
        Send(client.Socket, $"{{\"protocol\":\"json\",\"version\":1}}{EndOfMessage}");
        if (token is not null)
        {
            Send(client.Socket, $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"{token}\"]}}{EndOfMessage}");
        }

        var (buffer, filled, isReady) = (new byte[64 * 1024], 0, false);
        while (!isReady)
        {
            filled += Receive(client.Socket, buffer.AsSpan(filled));
            var read = FrameReader.Read(client, buffer.AsSpan(0, filled), (_, text, version) =>
            {
                isReady |= version > 0 || (!_ours && text.StartsWith("{}"u8));
                client.Version = Math.Max(client.Version, version);
                if (text.IndexOf("\"error\""u8) >= 0)
                {
                    throw new InvalidOperationException($"Client {client.Number} was refused: {Encoding.UTF8.GetString(text)}");
                }
            });
            buffer.AsSpan(read, filled - read).CopyTo(buffer);
            filled -= read;
        }

        client.Rest = buffer[..filled];
    }

    private string Headers(int number) => $"Host: {server.Authority}\r\nOrigin: http://{server.Authority}\r\n" + side switch
    {
        AlertsChild.Shop => $"Cookie: {_cookies[number]}\r\n",
        AlertsChild.Sdk => $"{CartServer.CartHeader}: {AlertGoods.CartOf(number)}\r\n",
        _ => "",
    };

    /// <summary>Whether an answer with a stated length has all of it.</summary>
    private static bool IsWhole(string text)
    {
        const string length = "Content-Length: ";
        var (stated, body) = (text.IndexOf(length, StringComparison.OrdinalIgnoreCase), text.IndexOf("\r\n\r\n", StringComparison.Ordinal));
        return stated >= 0 && body > stated && text.Length - body - 4 >= int.Parse(Between(text, length, "\r\n"), null);
    }

    private static string Ask(Socket socket, string request, Func<string, bool> isWhole)
    {
        socket.Send(Encoding.ASCII.GetBytes(request));
        var buffer = new byte[16 * 1024];
        for (var filled = 0; ;)
        {
            filled += Receive(socket, buffer.AsSpan(filled));
            var text = Encoding.ASCII.GetString(buffer, 0, filled);
            if (isWhole(text))
            {
                return text;
            }
        }
    }

    private static int Receive(Socket socket, Span<byte> buffer) =>
        socket.Receive(buffer) is > 0 and var received ? received : throw new InvalidOperationException("The server left, or said more than it should.");

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        return start < 0
            ? throw new InvalidOperationException($"There is no {before} in: {text}")
            : text[(start + before.Length)..text.IndexOf(after, start + before.Length, StringComparison.Ordinal)];
    }

    /// <summary>A client has to mask what it sends; with a mask of zeros it is sent as it is.</summary>
    private static void Send(Socket socket, string message)
    {
        var payload = Encoding.UTF8.GetBytes(message);
        var frame = new byte[8 + payload.Length];
        (frame[0], frame[1]) = (0x81, 0x80 | 126);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)payload.Length);
        payload.CopyTo(frame, 8);
        socket.Send(frame);
    }
}
