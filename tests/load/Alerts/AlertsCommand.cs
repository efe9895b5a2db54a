using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>How soon every shopper who looks at a cart hears of a change, beside bare SignalR.</summary>
internal sealed class AlertsCommand : ILoadCommand
{
    public string Name => "alerts";

    public string Summary => "How long from a committed change in the ledger until every connected shopper has it, beside bare SignalR with as many clients and the same messages.";

    public IReadOnlyList<LoadOption> Options { get; } =
    [
        .. LedgerStoreKind.Options,
        new("--on", "shop|sdk", "the demo shop, whose ledger is SQLite, or a bare server with the SDK (default: the shop, unless --store or --servers asks for the other)"),
        new("--connections", "10000", "how many shoppers look at their carts, each at another one (default 10000)"),
        new("--servers", "1|2", "over how many servers they are spread; 2 need a store that servers can share (default 1)"),
        new("--rounds", "20", "how many changes are counted, after a warm-up (default 20)"),
    ];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        Check(arguments);
        await using var store = await LedgerStoreKind.FromAsync(arguments);
        var settings = SettingsOf(arguments, store);
        await using var bare = await ProgressLine.RunAsync(screen, "connecting to bare SignalR", 1, _ => AlertSide.StartAsync(AlertsChild.Bare, settings, cancellationToken));
        await using var ours = await ProgressLine.RunAsync(screen, "connecting to the shop", 1, _ => AlertSide.StartAsync(settings.Side, settings, cancellationToken));
        await TakeTurnsAsync(ours, bare, "warming up", AlertsSettings.WarmUps, screen, cancellationToken);
        await ours.StartOverAsync(cancellationToken);
        await bare.StartOverAsync(cancellationToken);
        var bytes = await TakeTurnsAsync(ours, bare, "shop and bare SignalR, taking turns", settings.Rounds, screen, cancellationToken);
        return await ReportAsync(settings, ours, bare, bytes, cancellationToken);
    }

    /// <summary>Before any server is started.</summary>
    private static void Check(LoadArguments arguments)
    {
        var store = arguments.OneOf("--store", "memory", "sqlite", "postgres");
        if (SideOf(arguments) == AlertsChild.Shop && (arguments.Has("--store") || arguments.Has("--servers")))
        {
            throw new UsageException("The shop runs on its own SQLite ledger, alone; leave --store and --servers out, or write --on sdk.");
        }

        if (arguments.Number("--servers", 1, 1, 2) > 1 && store != "postgres")
        {
            throw new UsageException($"--servers 2 needs a ledger that servers share; write --store postgres, {store} belongs to one process.");
        }

        if (!Epoll.IsSupported)
        {
            throw new UsageException("alerts runs on Linux only: its clients wait with epoll.");
        }

        OpenFiles.Require(Connections(arguments));
    }

    private static AlertsSettings SettingsOf(LoadArguments arguments, LedgerStoreKind store) =>
        new(SideOf(arguments), Connections(arguments), arguments.Number("--servers", 1, 1, 2), store, arguments.Number("--rounds", 20, 2, 10_000));

    private static string SideOf(LoadArguments arguments) => arguments.Has("--on") ? arguments.OneOf("--on", AlertsChild.Shop, AlertsChild.Sdk)
        : arguments.Has("--store") || arguments.Has("--servers") ? AlertsChild.Sdk
        : AlertsChild.Shop;

    private static int Connections(LoadArguments arguments) => arguments.Number("--connections", 10_000, 1, 25_000);

    /// <summary>One change each, again and again; bare SignalR sends what the shop sent its first client just before.</summary>
    /// <returns>How long such a snapshot is on average.</returns>
    private static Task<double> TakeTurnsAsync(
        AlertSide ours, AlertSide bare, string title, int rounds, IAnsiConsole screen, CancellationToken cancellationToken) =>
        ProgressLine.RunAsync(screen, title, rounds, async progress =>
        {
            var bytes = 0.0;
            for (var round = 1; round <= rounds; round++)
            {
                await ours.RoundAsync("change", cancellationToken);
                var snapshot = await ours.LastSnapshotAsync(cancellationToken);
                bytes += snapshot.Length;
                await bare.RoundAsync(snapshot, cancellationToken);
                progress.Report(round);
            }

            return bytes / rounds;
        });

    private static async Task<LoadReport> ReportAsync(AlertsSettings settings, AlertSide ours, AlertSide bare, double bytes, CancellationToken cancellationToken)
    {
        var (mine, theirs) = (await ours.FiguresAsync(cancellationToken), await bare.FiguresAsync(cancellationToken));
        var (myMemory, theirMemory) = (await ours.MemoryPerConnectionAsync(cancellationToken), await bare.MemoryPerConnectionAsync(cancellationToken));
        var report = new LoadReport();
        report.Add("connections", settings.Connections, "shoppers, each with a cart of five lines; all carts have the product that sells out and comes back");
        report.Add("servers", settings.Servers);
        report.Add("on", settings.Side, "shop: the demo shop with baskets filled through its pages; sdk: a server with nothing but the SDK");
        report.Add("store", settings.Side == AlertsChild.Shop ? "sqlite" : settings.Store.Name);
        report.Add("p50Ms", mine.P50, "from the change to a client's receipt: over all clients and rounds");
        report.Add("p99Ms", mine.P99);
        report.Add("slowestMs", mine.Slowest, "the last client of the slowest round");
        report.Add("bareP50Ms", theirs.P50, "SignalR alone: one message, written once for everybody");
        report.Add("bareP99Ms", theirs.P99);
        report.Add("bareSlowestMs", theirs.Slowest);
        report.Add("ratio", mine.P99 / theirs.P99, "p99 of the shop / p99 of bare SignalR");
        report.Add("p50Ratio", mine.P50 / theirs.P50, "the same of the medians");
        report.Add("roundP99Ratio", Median(ours.RoundP99s) / Median(bare.RoundP99s), "the same of the p99 of the median round: one bad round does not count");
        report.Add("serverCpuMicroseconds", MicrosecondsPerMessage(ours, settings), "the server's processor time for each client told; says more than the clock on a machine that others use");
        report.Add("bareServerCpuMicroseconds", MicrosecondsPerMessage(bare, settings));
        report.Add("snapshotBytes", (long)bytes, "what a client receives each time, without the envelope");
        report.Add("serverBytesPerConnection", myMemory.WorkingSet, "growth of the server's process (working set) for each connection");
        report.Add("bareServerBytesPerConnection", theirMemory.WorkingSet);
        report.Add("serverManagedBytesPerConnection", myMemory.Managed, "growth of its living objects, after a full collection");
        report.Add("bareServerManagedBytesPerConnection", theirMemory.Managed);
        report.Add("rounds", settings.Rounds, "counted, of each");
        report.AddZero("lost", ours.Lost + bare.Lost, "times that a client did not hear of a change");
        return report;
    }

    private static double MicrosecondsPerMessage(AlertSide side, AlertsSettings settings) =>
        side.ProcessorTime.TotalMicroseconds / ((double)settings.Rounds * settings.Connections);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
