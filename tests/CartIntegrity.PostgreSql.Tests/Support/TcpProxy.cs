using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>
/// Stands between a store and its server and plays the network: passes everything on, loses the replies to a commit, swallows everything without
/// closing, or takes its time.
/// </summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly IPEndPoint _server;
    private readonly byte[] _commitMark;
    private readonly Task _accepting;
    private volatile TaskCompletionSource _mayPass = Passing();

    private TcpProxy(string host, int port, string commitMark)
    {
        _server = new IPEndPoint(Dns.GetHostAddresses(host).First(address => address.AddressFamily == AddressFamily.InterNetwork), port);
        _commitMark = Encoding.UTF8.GetBytes(commitMark);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <param name="host">The server's.</param>
    /// <param name="port">The server's.</param>
    /// <param name="commitMark">What every packet with a commit has in it.</param>
    public static TcpProxy Start(string host, int port, string commitMark) => new(host, port, commitMark);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What happens to the next packet from the store that has a commit in it.</summary>
    public CommitFault NextCommit { get; set; }

    /// <summary>From now on nothing passes in either direction, and nothing is closed.</summary>
    public void Freeze() => _mayPass = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Everything passes again, also what was kept back.</summary>
    public void Thaw() => _mayPass.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Thaw();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                var store = await _listener.AcceptTcpClientAsync(_stopping.Token);
                connections.Add(ServeAsync(store));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient store)
    {
        using var server = new TcpClient();
        using (store)
        {
            try
            {
                await server.ConnectAsync(_server, _stopping.Token);
                (store.NoDelay, server.NoDelay) = (true, true);
                var link = new Link(store.GetStream(), server.GetStream());
                await Task.WhenAny(UpAsync(link), DownAsync(link));
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
            {
                // One side has gone; the other is closed with it.
            }
        }
    }

    private async Task UpAsync(Link link)
    {
        var buffer = new byte[256 * 1024];
        int read;
        while ((read = await link.Store.ReadAsync(buffer, _stopping.Token)) > 0)
        {
            await _mayPass.Task;
            var fault = NextCommit != CommitFault.None && buffer.AsSpan(0, read).IndexOf(_commitMark) >= 0 ? NextCommit : CommitFault.None;
            if (fault != CommitFault.None)
            {
                NextCommit = CommitFault.None;
                link.LosesReplies = true;
                link.Closes = fault == CommitFault.LoseReply;
            }

            if (fault == CommitFault.SwallowRequest)
            {
                // Neither side hears of the other any more, and neither is told.
                await Task.Delay(Timeout.Infinite, _stopping.Token);
            }

            await link.Server.WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
        }
    }

    private async Task DownAsync(Link link)
    {
        var buffer = new byte[256 * 1024];
        int read;
        while ((read = await link.Server.ReadAsync(buffer, _stopping.Token)) > 0)
        {
            await _mayPass.Task;
            if (!link.LosesReplies)
            {
                await link.Store.WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
            }
            else if (link.Closes)
            {
                // The server has answered, so it has committed.
                return;
            }
        }
    }

    private static TaskCompletionSource Passing()
    {
        var passing = new TaskCompletionSource();
        passing.SetResult();
        return passing;
    }

    private sealed class Link(NetworkStream store, NetworkStream server)
    {
        public NetworkStream Store { get; } = store;

        public NetworkStream Server { get; } = server;

        public bool LosesReplies { get; set; }

        public bool Closes { get; set; }
    }
}
