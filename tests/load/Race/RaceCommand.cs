using System.Diagnostics;
using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>Far more shoppers than units, all at once, through the pages of the real shop.</summary>
internal sealed class RaceCommand : ILoadCommand
{
    private const int FailuresTold = 5;

    public string Name => "race";

    public string Summary => "Starts the shop and sends many shoppers at once after few units of one product, through the whole journey over HTTP.";

    public IReadOnlyList<LoadOption> Options { get; } =
    [
        new("--shoppers", "400", "how many want one unit each, each with a basket of its own (default 400)"),
        new("--units", "100", "how many units there are (default 100)"),
    ];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        var shoppers = arguments.Number("--shoppers", 400, 1, 2_000);
        var units = arguments.Number("--units", 100, 0, 1_000_000);
        using var folder = new TemporaryFolder();
        using var http = ShopBrowser.NewClient();
        await using var shop = await ShopServer.StartAsync(folder.Root);
        var product = await PrepareAsync(new ShopShelves(new ShopBrowser(http, shop.Address)), units);
        await WarmUpAsync(http, shop);
        var (ends, time) = await ProgressLine.RunAsync(screen, "shoppers at the goal", shoppers, progress =>
            RunAsync([.. Enumerable.Range(0, shoppers).Select(_ => new ShopBrowser(http, shop.Address))], product, progress));

        await shop.KillAsync();
        var (audit, differences) = await ShopLedger.ReadAsync(folder.Root, cancellationToken);
        return Report(shoppers, units, ends, time, (audit, differences), audit.Of(SkuOf(product)).Sold);
    }

    private static Sku SkuOf(string product) => new(Uri.UnescapeDataString(product.Split('/')[^1]));

    private static async Task<string> PrepareAsync(ShopShelves shelves, int units)
    {
        var product = (await shelves.ProductsAsync(1)).FirstOrDefault() ?? throw new InvalidOperationException("The shop lists no products.");
        await shelves.CountAsync(product, units);
        return product;
    }

    /// <summary>One order of something else: the race is not about the first request of a new process.</summary>
    private static async Task WarmUpAsync(HttpClient http, ShopServer shop)
    {
        var browser = new ShopBrowser(http, shop.Address);
        var other = (await new ShopShelves(browser).ProductsAsync(2))[^1];
        await new Journey(browser).FinishAsync(await browser.GetAsync(other));
    }

    /// <summary>Everybody opens the product's page; then all go at once.</summary>
    private static async Task<(JourneyResult[] Ends, TimeSpan Time)> RunAsync(ShopBrowser[] browsers, string product, IProgress<double> progress)
    {
        var pages = await Task.WhenAll(browsers.Select(browser => browser.GetAsync(product)));
        var atGoal = 0;
        var start = Stopwatch.GetTimestamp();
        var ends = await Task.WhenAll(browsers.Zip(pages, async (browser, page) =>
        {
            var end = await new Journey(browser).FinishAsync(page);
            progress.Report(Interlocked.Increment(ref atGoal));
            return end;
        }));
        return (ends, Stopwatch.GetElapsedTime(start));
    }

    private static LoadReport Report(
        int shoppers, int units, JourneyResult[] ends, TimeSpan time, (JournalAudit Audit, int Differences) ledger, long soldInJournal)
    {
        var sold = ends.Count(end => end.End == JourneyEnd.Sold);
        var failures = ends.Where(end => end.End == JourneyEnd.Failed).ToList();
        var report = new LoadReport();
        report.Add("shoppers", shoppers);
        report.Add("units", units);
        report.Add("sold", sold, "shoppers whose order page says it is placed");
        report.Add("refusedCleanly", ends.Count(end => end.End == JourneyEnd.Refused), "shoppers who were told plainly that it cannot be had");
        report.AddZero("errors", failures.Count, "anything else");
        report.AddZero("oversoldUnits", Math.Max(ledger.Audit.OversoldUnits, Math.Max(sold, soldInJournal) - units), "from the journal and from the order pages");
        report.AddZero("unsoldUnits", Math.Max(0, Math.Min(units, shoppers) - soldInJournal), "left over although somebody wanted them");
        report.Add("seconds", time.TotalSeconds, "from the first basket to the last order");
        report.AddZero("verifyDifferences", ledger.Differences, "what a fold of the shop's journal finds wrong");
        report.Add("soldInJournal", soldInJournal, "after the shop's process was killed");
        report.Add("requests", ends.Sum(end => (long)end.Requests));
        report.Add("endedAt", ends.GroupBy(end => end.Where).OrderBy(same => same.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => (long)same.Count()));
        report.Require(sold == soldInJournal, $"{sold} shoppers were told they have it, the journal sold {soldInJournal}");
        foreach (var failure in failures.Take(FailuresTold))
        {
            report.Require(false, $"a shopper ended at {failure.Where}");
        }

        return report;
    }
}
