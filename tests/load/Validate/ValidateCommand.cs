using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>Carts checked per second, beside the bare query a shop would ask.</summary>
internal sealed class ValidateCommand : ILoadCommand
{
    private const int Skus = 10_000;

    public string Name => "validate";

    public string Summary => "How many carts a second the validator checks, beside one bare SELECT of the same lines per cart.";

    public IReadOnlyList<LoadOption> Options { get; } =
    [
        .. LedgerStoreKind.Options,
        new("--lines", "5|675|…", "how many lines each cart has, out of 10,000 SKUs (default 5)"),
        new("--clients", "32", "how many pages check a cart at a time (default 32)"),
        new("--seconds", "5", "how long each side is measured (default 5)"),
    ];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        var settings = new HoldSettings(
            Skus, arguments.Number("--lines", 5, 1, 2_000), arguments.Number("--clients", 32, 1, 1_000), arguments.Number("--seconds", 5, 1, 600));
        await using var store = await LedgerStoreKind.FromAsync(arguments);
        using var folder = new TemporaryFolder();
        await using var ledger = await LedgerSide.StartAsync(store, folder, settings, StockLimits.UnitsPerLine);
        await using var validator = new ValidatorSide(ledger.Running.Validator, settings);
        await using var select = await SelectSides.StartAsync(store, folder, settings);
        var (ours, theirs) = await SideTurns.RunAsync("validator and bare SELECT, taking turns", validator, select, settings, screen, cancellationToken);

        var report = new LoadReport();
        report.Add("store", store.Name);
        report.Add("lines", settings.Lines, "lines of each cart");
        report.Add("clients", settings.Clients);
        report.Add("seconds", ours.Time.TotalSeconds, "measured time of the validator; the baseline's is alike");
        report.Add("checksPerSecond", ours.PerSecond, "carts with a verdict for every line");
        report.Add("baselineChecksPerSecond", theirs.PerSecond, "carts whose lines were selected");
        report.Add("ratio", theirs.PerSecond > 0 ? ours.PerSecond / theirs.PerSecond : 0, "validator / bare SELECT");
        report.Add("p50Ms", ours.Latencies.Milliseconds(0.50), "half of the pages had their verdict within");
        report.Add("p99Ms", ours.Latencies.Milliseconds(0.99), "99 of 100 had it within");
        report.Add("baselineP50Ms", theirs.Latencies.Milliseconds(0.50));
        report.Add("baselineP99Ms", theirs.Latencies.Milliseconds(0.99));
        report.Add("baseline", SelectSides.DescriptionFor(store));
        report.Require(ours.Refused == 0, "a line was not available although there is enough");
        report.Require(theirs.Refused == 0, "the bare SELECT did not find every line");
        return report;
    }
}
