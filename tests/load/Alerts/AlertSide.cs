using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>The SDK or bare SignalR: servers, and one process with all their clients.</summary>
internal sealed class AlertSide : IAsyncDisposable
{
    private readonly List<ChildProcess> _servers = [];
    private readonly string _name;
    private readonly AlertsSettings _settings;
    private ChildProcess? _clients;
    private ServerMemory _empty;

    private AlertSide(string name, AlertsSettings settings) => (_name, _settings) = (name, settings);

    /// <summary>Clients that did not hear of a change, over all rounds.</summary>
    public long Lost { get; private set; }

    /// <summary>The 99th percentile of each counted round, in milliseconds.</summary>
    public List<double> RoundP99s { get; } = [];

    /// <summary>The processor time of the servers in the counted rounds, without the pauses between them.</summary>
    public TimeSpan ProcessorTime { get; private set; }

    /// <summary>Starts the servers and connects everybody.</summary>
    public static async Task<AlertSide> StartAsync(string name, AlertsSettings settings, CancellationToken cancellationToken)
    {
        var side = new AlertSide(name, settings);
        try
        {
            await side.StartAsync(cancellationToken);
            return side;
        }
        catch
        {
            await side.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a change and waits until all clients have heard.</summary>
    /// <param name="what">What the server is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RoundAsync(string what, CancellationToken cancellationToken)
    {
        await _clients!.AskAsync(HubClients.Begin, cancellationToken);
        var before = ProcessorTimeSoFar();
        var change = await ChangeAsync(what, cancellationToken);
        var figures = await _clients.AskAsync($"{HubClients.End} {change}", cancellationToken);
        ProcessorTime += ProcessorTimeSoFar() - before;
        var numbers = Numbers(figures);
        Lost += (long)numbers[0];
        RoundP99s.Add(numbers[2]);
        await Task.Delay(AlertsSettings.Pause, cancellationToken);
    }

    /// <summary>The snapshot that the first client was sent last.</summary>
    public Task<string> LastSnapshotAsync(CancellationToken cancellationToken) => _clients!.AskAsync(HubClients.Last, cancellationToken);

    /// <summary>Forgets the rounds to warm up, though not who was lost in them.</summary>
    public async Task StartOverAsync(CancellationToken cancellationToken)
    {
        await _clients!.AskAsync(HubClients.StartOver, cancellationToken);
        RoundP99s.Clear();
        ProcessorTime = TimeSpan.Zero;
    }

    /// <summary>The percentiles over all counted rounds, in milliseconds: the median, the 99th, and the slowest of all.</summary>
    public async Task<(double P50, double P99, double Slowest)> FiguresAsync(CancellationToken cancellationToken) =>
        Numbers(await _clients!.AskAsync(HubClients.Figures, cancellationToken)) is [var p50, var p99, var slowest] ? (p50, p99, slowest) : default;

    /// <summary>What a connection takes of its server, bytes: living objects, and the whole process.</summary>
    public async Task<ServerMemory> MemoryPerConnectionAsync(CancellationToken cancellationToken)
    {
        var now = await MemoryAsync(cancellationToken);
        return new ServerMemory((now.Managed - _empty.Managed) / _settings.Connections, (now.WorkingSet - _empty.WorkingSet) / _settings.Connections);
    }

    public async ValueTask DisposeAsync()
    {
        if (_clients is not null)
        {
            await _clients.DisposeAsync();
        }

        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var connections = _settings.Connections.ToString(CultureInfo.InvariantCulture);
        for (var server = 0; server < _settings.Servers; server++)
        {
            _servers.Add(await ChildProcess.StartAsync(AlertsChild.Server, [_name, connections, .. _settings.Store.ToWords()], cancellationToken));
        }

        _empty = await MemoryAsync(cancellationToken);
        _clients = await ChildProcess.StartAsync(AlertsChild.Clients, [_name, connections, .. _servers.Select(server => server.Greeting)], cancellationToken);
    }

    /// <summary>The shop's servers share a ledger, so one of them is asked. Bare SignalR has nothing between its servers: all are asked at once, and the first counts.</summary>
    private async Task<string> ChangeAsync(string what, CancellationToken cancellationToken)
    {
        var asked = _name == AlertsChild.Bare ? _servers : [_servers[0]];
        var changes = await Task.WhenAll(asked.Select(server => server.AskAsync(what, cancellationToken)));
        return changes.MinBy(change => long.Parse(change.Split(' ')[1], CultureInfo.InvariantCulture))!;
    }

    private TimeSpan ProcessorTimeSoFar() => TimeSpan.FromTicks(_servers.Sum(server => server.ProcessorTime.Ticks));

    private async Task<ServerMemory> MemoryAsync(CancellationToken cancellationToken)
    {
        var all = default(ServerMemory);
        foreach (var server in _servers)
        {
            var one = ServerMemory.Parse(await server.AskAsync(ServerMemory.Question, cancellationToken));
            all = new ServerMemory(all.Managed + one.Managed, all.WorkingSet + one.WorkingSet);
        }

        return all;
    }

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
