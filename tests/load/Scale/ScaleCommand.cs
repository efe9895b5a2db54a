using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>Whether a large shop is as fast as a small one: many SKUs, and a long journal.</summary>
internal sealed class ScaleCommand : ILoadCommand
{
    private const int FewSkus = 10_000;

    public string Name => "scale";

    public string Summary => "Holds a second with few SKUs, with many, and after many events, in turns in one run; how fast a journal is verified; memory per SKU.";

    public IReadOnlyList<LoadOption> Options { get; } =
    [
        .. LedgerStoreKind.Options,
        new("--skus", "1000000", "how many SKUs the large shop has; the small one has 10,000 (default 1,000,000)"),
        new("--events", "1000000", "how many events the long journal has (default 1,000,000)"),
        new("--lines", "1|5|…", "how many different SKUs each cart wants (default 5)"),
        new("--clients", "32", "how many shoppers ask at a time (default 32)"),
        new("--seconds", "5", "how long each shop is measured (default 5)"),
    ];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        var small = new HoldSettings(
            FewSkus, arguments.Number("--lines", 5, 1, 100), arguments.Number("--clients", 32, 1, 1_000), arguments.Number("--seconds", 5, 1, 600));
        var large = new HoldSettings(arguments.Number("--skus", 1_000_000, FewSkus, 3_000_000), small.Lines, small.Clients, small.Seconds);
        var events = arguments.Number("--events", 1_000_000, 1, 100_000_000);
        var report = new LoadReport();
        report.Add("skus", large.Skus);
        report.Add("events", events);
        await using var few = await ScaleShop.OpenAsync(arguments, small);
        await using var many = await ScaleShop.OpenAsync(arguments, large);
        await using var old = await ScaleShop.OpenAsync(arguments, small);
        await ProgressLine.RunAsync(screen, "writing the long journal", events, progress => old.FillAsync(events, progress, cancellationToken));
        await TakeTurnsAsync([few, many, old], small, screen, cancellationToken);
        Tell(report, few, many, old, small);
        await VerifyAsync(report, old, cancellationToken);
        return report;
    }

    /// <summary>In an order drawn anew in every round, so that no shop always follows the same other one.</summary>
    private static Task<int> TakeTurnsAsync(ScaleShop[] shops, HoldSettings settings, IAnsiConsole screen, CancellationToken cancellationToken) =>
        ProgressLine.RunAsync(screen, "the three shops, taking turns", HoldSettings.Slices, async progress =>
        {
            var random = new Random(1);
            for (var slice = 0; slice <= HoldSettings.Slices; slice++)
            {
                random.Shuffle(shops);
                foreach (var shop in shops)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    // The first turn of each only warms up.
                    await SideSlice.RunAsync(shop.Side, settings.Clients, settings.Slice, slice == 0 ? new SideFigures() : shop.Figures);
                }

                progress.Report(slice);
            }

            return shops.Length;
        });

    private static void Tell(LoadReport report, ScaleShop few, ScaleShop many, ScaleShop old, HoldSettings settings)
    {
        report.Add("store", few.StoreName);
        report.Add("lines", settings.Lines, "lines of each cart");
        report.Add("clients", settings.Clients);
        report.Add("smallHoldsPerSecond", few.Figures.PerSecond, "10,000 SKUs, a short journal");
        report.Add("largeHoldsPerSecond", many.Figures.PerSecond, "as many SKUs as --skus");
        report.Add("longHoldsPerSecond", old.Figures.PerSecond, "10,000 SKUs, as many events before as --events");
        report.Add("largeRatio", Ratio(many, few), "large / small");
        report.Add("longRatio", Ratio(old, few), "long / small");
        report.Add("smallP99Ms", few.Figures.Latencies.Milliseconds(0.99));
        report.Add("largeP99Ms", many.Figures.Latencies.Milliseconds(0.99));
        report.Add("longP99Ms", old.Figures.Latencies.Milliseconds(0.99));
        report.Add("bytesPerSku", many.BytesPerSku, "managed memory that the large shop's stock took, its first receipts included");
        report.Require(few.Figures.Refused + many.Figures.Refused + old.Figures.Refused == 0, "a hold was refused although there was enough");
    }

    private static async Task VerifyAsync(LoadReport report, ScaleShop old, CancellationToken cancellationToken)
    {
        var (verified, time) = await old.VerifyAsync(cancellationToken);
        report.Add("verifyEventsPerSecond", verified.Events / time.TotalSeconds, "the long journal, folded and compared");
        report.Add("verifySeconds", time.TotalSeconds);
        report.AddZero("verifyDifferences", verified.Differences.Length, "between the journal and the state");
        var audit = await JournalAudit.ReadAsync(old.Side.Running.Ledger, cancellationToken);
        report.AddZero("oversoldUnits", audit.OversoldUnits, "promised beyond what came in, from the long journal");
    }

    private static double Ratio(ScaleShop shop, ScaleShop few) => few.Figures.PerSecond > 0 ? shop.Figures.PerSecond / few.Figures.PerSecond : 0;
}
