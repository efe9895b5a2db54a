using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>Holds per second, beside a baseline in the same run.</summary>
internal sealed class HoldCommand : ILoadCommand
{
    private const int LastUnits = 1_000;
    private static readonly Sku Scarce = new("SCARCE");

    public string Name => "hold";

    public string Summary => "How many holds a second the ledger grants, beside one transaction per request on the same machine in the same run.";

    public IReadOnlyList<LoadOption> Options { get; } =
    [
        .. LedgerStoreKind.Options,
        new("--skus", "1|10000|…", "how many SKUs to choose from; 1 is the hot item everybody wants (default 1)"),
        new("--lines", "1|5|…", "how many different SKUs each cart wants; at most --skus (default 1)"),
        new("--clients", "32", "how many shoppers ask at a time (default 32)"),
        new("--seconds", "5", "how long each side is measured (default 5)"),
    ];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        var skus = arguments.Number("--skus", 1, 1, 100_000);
        var lines = arguments.Number("--lines", 1, 1, 100);
        if (lines > skus)
        {
            throw new UsageException($"--lines {lines} different SKUs cannot be chosen out of --skus {skus}; write at most {skus}.");
        }

        var settings = new HoldSettings(skus, lines, arguments.Number("--clients", 32, 1, 1_000), arguments.Number("--seconds", 5, 1, 600));
        await using var store = await LedgerStoreKind.FromAsync(arguments);
        using var folder = new TemporaryFolder();
        await using var ledger = await LedgerSide.StartAsync(store, folder, settings);
        await using var baseline = store.Postgres is { } server
            ? (ISide)await PostgresBaseline.StartAsync(server, settings)
            : BaselineSide.Start(store, folder, settings);
        var (ours, theirs) = await SideTurns.RunAsync("ledger and baseline, taking turns", ledger, baseline, settings, screen, cancellationToken);
        var equal = store.Postgres is { } place ? await EqualWorkAsync(place, ledger, settings, screen, cancellationToken) : null;
        var batches = ledger.Running.Pump;
        var perBatch = batches.BatchesDone == 0 ? 0 : (double)batches.CommandsDone / batches.BatchesDone;

        var won = await ledger.FightForLastUnitsAsync(Scarce, LastUnits);
        var audit = await JournalAudit.ReadAsync(ledger.Running.Ledger, cancellationToken);
        var report = Report(store, settings, ours, theirs, perBatch, won, audit);
        if (equal is { } ratio)
        {
            report.Add("equalWorkRatio", ratio, "ledger / one transaction per request that also hashes and writes a journal row of the same size and notifies; in turns of their own");
        }

        return report;
    }

    private static async Task<double?> EqualWorkAsync(
        PostgresPlace place, LedgerSide ledger, HoldSettings settings, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        await using var equal = await PostgresBaseline.StartAsync(place, settings, equalWork: true);
        var (ours, theirs) = await SideTurns.RunAsync("ledger and equal work, taking turns", ledger, equal, settings, screen, cancellationToken);
        return theirs.PerSecond > 0 ? ours.PerSecond / theirs.PerSecond : null;
    }

    private static LoadReport Report(
        LedgerStoreKind store, HoldSettings settings, SideFigures ours, SideFigures theirs, double perBatch, long won, JournalAudit audit)
    {
        var report = new LoadReport();
        report.Add("store", store.Name);
        report.Add("skus", settings.Skus);
        report.Add("lines", settings.Lines, "lines of each cart");
        report.Add("clients", settings.Clients);
        report.Add("seconds", ours.Time.TotalSeconds, "measured time of the ledger; the baseline's is alike");
        report.Add("holdsPerSecond", ours.PerSecond, "carts the ledger granted a hold, each a new cart");
        report.Add("baselineHoldsPerSecond", theirs.PerSecond, "the same with the baseline");
        report.Add("ratio", theirs.PerSecond > 0 ? ours.PerSecond / theirs.PerSecond : 0, "ledger / baseline");
        report.AddZero("oversoldUnits", audit.OversoldUnits, "promised beyond what came in, from the journal");
        report.Add("p50Ms", ours.Latencies.Milliseconds(0.50), "half of the ledger's callers had their answer within");
        report.Add("p99Ms", ours.Latencies.Milliseconds(0.99), "99 of 100 had their answer within");
        report.Add("baselineP50Ms", theirs.Latencies.Milliseconds(0.50));
        report.Add("baselineP99Ms", theirs.Latencies.Milliseconds(0.99));
        report.Add("baseline", store.Postgres is null ? BaselineSide.DescriptionFor(store) : PostgresBaseline.Description);
        report.Add("holdsPerBatch", perBatch, "how many callers one write served on average");
        report.Add("refused", ours.Refused + theirs.Refused, "in the timed part there is enough for all, so 0");
        report.Add("lastUnits", LastUnits, "afterwards all clients fight for as many units of a single SKU");
        report.Add("lastUnitsHeld", won, "units the fighters were told they have");
        report.Require(won == LastUnits && audit.Of(Scarce).Held == LastUnits, $"{won} of {LastUnits} last units were granted, the journal says {audit.Of(Scarce).Held}");
        report.Require(ours.Refused + theirs.Refused == 0, "a hold was refused although there was enough");
        return report;
    }
}
