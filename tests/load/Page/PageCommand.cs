using System.Runtime;
using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>What the SDK costs the shop's basket page.</summary>
internal sealed class PageCommand : ILoadCommand
{
    private const int BlockRequests = 250;
    private const int Blocks = 12;
    private const int SettlingRounds = 1_000;
    private const int MostSettling = 30_000;
    private const int Settled = 3;
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(500);

    public string Name => "page";

    public string Summary => "The time to first and last byte of the shop's basket page of five lines, with and without the SDK, and with a ledger that answers 500 ms late.";

    public IReadOnlyList<LoadOption> Options { get; } =
    [
        new("--requests", "5000", "how often each page is asked for, after a warm-up (default 5000)"),
        new("--warm-up", "5000", "how often before that at least, uncounted, until nothing is compiled any more (default 5000)"),
    ];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        var requests = arguments.Number("--requests", 5_000, 100, 1_000_000);
        var warmUps = arguments.Number("--warm-up", 5_000, 0, 1_000_000);
        using TemporaryFolder plainFolder = new(), checkedFolder = new(), delayedFolder = new();
        await using var plainShop = await PageShop.OpenAsync(plainFolder.Root, enabled: false);
        await using var checkedShop = await PageShop.OpenAsync(checkedFolder.Root, enabled: true);
        await using var delayedShop = await PageShop.OpenAsync(delayedFolder.Root, enabled: true, Late);
        using PageSample plain = new(plainShop), with = new(checkedShop), delayed = new(delayedShop);
        PageSample[] all = [plain, with, delayed];
        await WarmUpAsync(all, warmUps, screen, cancellationToken);
        Array.ForEach(all, sample => sample.StartOver());
        await ProgressLine.RunAsync(screen, "asking in turns", requests, progress => AskAsync(all, requests, progress, cancellationToken));
        var report = Report(requests, plain, with, delayed);
        var costs = await ProgressLine.RunAsync(screen, "adding up the cost", Blocks, progress => CostAsync(plain, with, progress, cancellationToken));
        AddCosts(report, costs.Plain, costs.With);
        return report;
    }

    /// <summary>Asks until the runtime has nothing left to compile: it makes what is used often again, and better, while it runs.</summary>
    private static async Task WarmUpAsync(PageSample[] samples, int rounds, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        await ProgressLine.RunAsync(screen, "warming up", rounds, progress => AskAsync(samples, rounds, progress, cancellationToken));
        await ProgressLine.RunAsync(screen, "letting the compiler end", MostSettling, async progress =>
        {
            var (settling, compiled) = (0, long.MaxValue);
            for (; compiled > Settled && settling < MostSettling; settling += SettlingRounds)
            {
                var before = JitInfo.GetCompiledMethodCount();
                await AskAsync(samples, SettlingRounds, new Progress<double>(), cancellationToken);
                compiled = JitInfo.GetCompiledMethodCount() - before;
                progress.Report(settling);
            }

            return settling;
        });
    }

    /// <summary>Each round asks for every page once, in an order drawn anew, so that noise hits all alike.</summary>
    private static async Task<int> AskAsync(PageSample[] samples, int rounds, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var random = new Random(1);
        var order = samples.ToArray();
        for (var round = 1; round <= rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(order);
            foreach (var sample in order)
            {
                await sample.AskAsync();
            }

            progress.Report(round);
        }

        return rounds;
    }

    /// <summary>Processor time cannot be told apart within a process, so the two pages take turns in blocks.</summary>
    private static async Task<(PageCost Plain, PageCost With)> CostAsync(
        PageSample plain, PageSample with, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var costs = (Plain: new PageCost(), With: new PageCost());
        for (var block = 1; block <= Blocks; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await costs.Plain.MeasureAsync(plain, BlockRequests);
            await costs.With.MeasureAsync(with, BlockRequests);
            progress.Report(block);
        }

        return costs;
    }

    private static LoadReport Report(int requests, PageSample plain, PageSample with, PageSample delayed)
    {
        var report = new LoadReport();
        report.Add("page", "the demo shop's basket, five lines held, in this process over loopback");
        report.Add("requests", requests, "of each page");
        AddRatios(report, "", plain.LastByte, with.LastByte);
        report.Add("p50DeltaMicroseconds", 1_000 * (with.LastByte.Milliseconds(0.5) - plain.LastByte.Milliseconds(0.5)), "what the SDK adds to the median page");
        AddRatios(report, "delayed", plain.LastByte, delayed.LastByte);
        AddRatios(report, "firstByte", plain.FirstByte, with.FirstByte);
        AddRatios(report, "delayedFirstByte", plain.FirstByte, delayed.FirstByte);
        report.Add("plainP50Ms", plain.LastByte.Milliseconds(0.5), "to the last byte, without the SDK (CartIntegrity:Enabled=false)");
        report.Add("plainP99Ms", plain.LastByte.Milliseconds(0.99));
        report.Add("withP50Ms", with.LastByte.Milliseconds(0.5));
        report.Add("delayedP50Ms", delayed.LastByte.Milliseconds(0.5), "the ledger's 500 ms must not be in it");
        report.Add("plainBytes", plain.Bytes);
        report.Add("withBytes", with.Bytes);
        return report;
    }

    private static void AddCosts(LoadReport report, PageCost plain, PageCost with)
    {
        report.Add("plainCpuMicroseconds", plain.Microseconds, "processor time a page, the shopper's share included");
        report.Add("cpuDeltaMicroseconds", with.Microseconds - plain.Microseconds, "what the SDK adds");
        report.Add("plainAllocatedBytes", plain.Bytes, "a page");
        report.Add("allocatedDeltaBytes", with.Bytes - plain.Bytes, "what the SDK adds");
    }

    private static void AddRatios(LoadReport report, string prefix, Latencies plain, Latencies with)
    {
        var name = prefix.Length == 0 ? "p" : prefix + "P";
        report.Add(name + "50Ratio", with.Milliseconds(0.5) / plain.Milliseconds(0.5), "with / without the SDK");
        report.Add(name + "99Ratio", with.Milliseconds(0.99) / plain.Milliseconds(0.99));
    }
}
