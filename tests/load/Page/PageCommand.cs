using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>What the SDK costs a cart page.</summary>
internal sealed class PageCommand : ILoadCommand
{
    private const int WarmUps = 1_000;
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(500);

    public string Name => "page";

    public string Summary => "The time to first and last byte of a cart page of five lines, with and without the SDK, and with a ledger that answers 500 ms late.";

    public IReadOnlyList<LoadOption> Options { get; } = [new("--requests", "5000", "how often each page is asked for, after a warm-up (default 5000)")];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        var requests = arguments.Number("--requests", 5_000, 100, 1_000_000);
        await using var plainServer = await PageServer.WithoutAsync();
        await using var checkedServer = await PageServer.WithAsync(null);
        await using var delayedServer = await PageServer.WithAsync(Late);
        using var plain = new PageSample(plainServer.Page);
        using var with = new PageSample(checkedServer.Page);
        using var delayed = new PageSample(delayedServer.Page);
        PageSample[] all = [plain, with, delayed];
        await ProgressLine.RunAsync(screen, "asking in turns", requests, async progress =>
        {
            await AskAsync(all, WarmUps, new Progress<double>(), cancellationToken);
            Array.ForEach(all, sample => sample.StartOver());
            await AskAsync(all, requests, progress, cancellationToken);
            return requests;
        });
        return Report(requests, plain, with, delayed);
    }

    /// <summary>Each round asks for every page once, in an order drawn anew, so that noise hits all alike.</summary>
    private static async Task AskAsync(PageSample[] samples, int rounds, IProgress<double> progress, CancellationToken cancellationToken)
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
    }

    private static LoadReport Report(int requests, PageSample plain, PageSample with, PageSample delayed)
    {
        var report = new LoadReport();
        report.Add("page", "a Razor page of the size of the demo shop's cart, five lines held, in this process over loopback");
        report.Add("requests", requests, "of each page");
        AddRatios(report, "", plain.LastByte, with.LastByte);
        report.Add("p50DeltaMicroseconds", 1_000 * (with.LastByte.Milliseconds(0.5) - plain.LastByte.Milliseconds(0.5)), "what the SDK adds to the median page");
        AddRatios(report, "delayed", plain.LastByte, delayed.LastByte);
        AddRatios(report, "firstByte", plain.FirstByte, with.FirstByte);
        AddRatios(report, "delayedFirstByte", plain.FirstByte, delayed.FirstByte);
        report.Add("plainP50Ms", plain.LastByte.Milliseconds(0.5), "to the last byte, without the SDK");
        report.Add("plainP99Ms", plain.LastByte.Milliseconds(0.99));
        report.Add("withP50Ms", with.LastByte.Milliseconds(0.5));
        report.Add("delayedP50Ms", delayed.LastByte.Milliseconds(0.5), "the ledger's 500 ms must not be in it");
        report.Add("plainBytes", plain.Bytes);
        report.Add("withBytes", with.Bytes);
        return report;
    }

    private static void AddRatios(LoadReport report, string prefix, Latencies plain, Latencies with)
    {
        var name = prefix.Length == 0 ? "p" : prefix + "P";
        report.Add(name + "50Ratio", with.Milliseconds(0.5) / plain.Milliseconds(0.5), "with / without the SDK");
        report.Add(name + "99Ratio", with.Milliseconds(0.99) / plain.Milliseconds(0.99));
    }
}
