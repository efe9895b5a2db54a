using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;

namespace CartIntegrity.Load;

/// <summary>All clients of one side in this process, read by one thread. Asked by the command, one question at a time.</summary>
internal sealed class HubClients(string side, int count, Uri[] servers) : IDisposable
{
    public const string Begin = "begin";
    public const string End = "end";
    public const string Last = "last";
    public const string Figures = "figures";
    public const string StartOver = "start-over";

    private const int OpenedSideBySide = 8;
    private const int LookUpEveryMs = 200;
    private static readonly TimeSpan HeardWithin = TimeSpan.FromSeconds(20);
    private readonly HubClient[] _clients = new HubClient[count];
    private readonly Epoll _epoll = new();
    private readonly ManualResetEventSlim _allHeard = new();
    private readonly MemoryStream _last = new();
    private readonly byte[] _buffer = new byte[256 * 1024];

    // Guards the round: how many have heard, and what the clients note about it.
    private readonly Lock _gate = new();
    private int _heard;
    private Latencies _latencies = new();
    private byte[] _lastWhole = [];
    private volatile bool _hasEnded;
    private Thread? _reading;

    /// <summary>Opens all connections, a few at a time, and begins to read them.</summary>
    public void Connect()
    {
        HubOpening[] openings = [.. servers.Select(server => new HubOpening(server, side))];
        var options = new ParallelOptions { MaxDegreeOfParallelism = OpenedSideBySide };
        Parallel.For(0, count, options, number => _clients[number] = openings[number % openings.Length].Open(number));
        foreach (var client in _clients)
        {
            _epoll.Watch(client.Socket, client.Number);
        }

        _reading = new Thread(ReadAll) { IsBackground = true, Name = "clients" };
        _reading.Start();
    }

    /// <summary>Answers the command.</summary>
    public string Answer(string question) => question.Split(' ') switch
    {
        [Begin] => BeginRound(),
        [End, var version, var start] => EndRound(long.Parse(version, null), long.Parse(start, null)),
        [Last] => LastSnapshot(),
        [Figures] => FigureLine(_latencies),
        [StartOver] => (_latencies = new Latencies()).Count.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"\"{question}\" is no question.", nameof(question)),
    };

    public void Dispose()
    {
        _hasEnded = true;
        _reading?.Join();
        Array.ForEach(_clients, client => client?.Socket.Dispose());
        _epoll.Dispose();
        _allHeard.Dispose();
    }

    private string BeginRound()
    {
        lock (_gate)
        {
            Array.ForEach(_clients, client => client.HeardAt = 0);
            _heard = 0;
            _allHeard.Reset();
        }

        return "ok";
    }

    /// <summary>Waits until everybody has heard, and counts from the change on.</summary>
    /// <returns>How many never did, and the percentiles of the round.</returns>
    private string EndRound(long version, long start)
    {
        _allHeard.Wait(HeardWithin);
        var (lost, round) = (0, new Latencies());
        lock (_gate)
        {
            foreach (var client in _clients)
            {
                if (client.HeardAt == 0 || client.Version < version)
                {
                    lost++;
                }
                else
                {
                    round.Record(Stopwatch.GetElapsedTime(start, client.HeardAt));
                }
            }
        }

        _latencies.Add(round);
        return string.Create(CultureInfo.InvariantCulture, $"{lost} {FigureLine(round)}");
    }

    private static string FigureLine(Latencies latencies) =>
        string.Create(CultureInfo.InvariantCulture, $"{latencies.Milliseconds(0.5)} {latencies.Milliseconds(0.99)} {latencies.Milliseconds(1)}");

    /// <summary>What the first client was sent last, as JSON.</summary>
    private string LastSnapshot()
    {
        lock (_gate)
        {
            using var message = JsonDocument.Parse(_lastWhole.AsMemory(0, Array.IndexOf(_lastWhole, (byte)0x1e)));
            return JsonSerializer.Serialize(message.RootElement.GetProperty("arguments")[0]);
        }
    }

    private void ReadAll()
    {
        Span<int> ready = stackalloc int[256];
        FrameHeard heard = Hear;
        while (!_hasEnded)
        {
            foreach (var number in _epoll.Wait(ready, LookUpEveryMs))
            {
                Read(_clients[number], heard);
            }
        }
    }

    private void Read(HubClient client, FrameHeard heard)
    {
        client.Rest.CopyTo(_buffer, 0);
        var received = client.Socket.Receive(_buffer.AsSpan(client.Rest.Length), SocketFlags.None, out var error);
        if (received == 0 && error == SocketError.WouldBlock)
        {
            return;
        }

        if (received == 0)
        {
            client.IsClosed = true;
            _epoll.Forget(client.Socket);
            return;
        }

        var filled = client.Rest.Length + received;
        var read = FrameReader.Read(client, _buffer.AsSpan(0, filled), heard);
        client.Rest = read == filled ? [] : _buffer[read..filled];
    }

    private void Hear(HubClient client, ReadOnlySpan<byte> text, long version)
    {
        lock (_gate)
        {
            if (version > 0)
            {
                client.Version = version;
                if (client.HeardAt == 0)
                {
                    client.HeardAt = Stopwatch.GetTimestamp();
                    _heard++;
                }
            }

            if (client.Number == 0)
            {
                Remember(text, version);
            }

            if (_heard == _clients.Length && !_allHeard.IsSet)
            {
                _allHeard.Set();
            }
        }
    }

    private void Remember(ReadOnlySpan<byte> text, long version)
    {
        _last.Write(text);
        if (version > 0)
        {
            _lastWhole = _last.ToArray();
        }

        if (text.EndsWith("\u001e"u8))
        {
            _last.SetLength(0);
        }
    }
}
