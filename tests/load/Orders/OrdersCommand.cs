using System.Diagnostics;
using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>Orders per second through the pages of the real shop.</summary>
internal sealed class OrdersCommand : ILoadCommand
{
    private const int ManyProducts = 200;
    private const int PlentyUnits = 900_000;

    public string Name => "orders";

    public string Summary => "Starts the shop and places orders for a while, each by a new shopper through the whole journey over HTTP.";

    public IReadOnlyList<LoadOption> Options { get; } =
    [
        new("--clients", "32", "how many shoppers are under way at a time (default 32)"),
        new("--seconds", "15", "how long (default 15)"),
        new("--warm-up", "30", "how long shoppers are sent before that, uncounted: until then the runtime is still compiling the shop (default 30)"),
        new("--hot", "", $"all want the same product; otherwise spread over {ManyProducts}"),
    ];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        var clients = arguments.Number("--clients", 32, 1, 1_000);
        var length = TimeSpan.FromSeconds(arguments.Number("--seconds", 15, 1, 3_600));
        var warmUp = TimeSpan.FromSeconds(arguments.Number("--warm-up", 30, 0, 600));
        var hot = arguments.Has("--hot");
        using var folder = new TemporaryFolder();
        using var http = ShopBrowser.NewClient();
        await using var shop = await ShopServer.StartAsync(folder.Root);
        var products = await PrepareAsync(new ShopShelves(new ShopBrowser(http, shop.Address)), hot ? 1 : ManyProducts, screen);
        await ProgressLine.RunAsync(screen, "warming up", warmUp.TotalSeconds, progress =>
            new OrderClients(http, shop.Address, products).RunAsync(clients, warmUp, progress));
        var (figures, time, cpu) = await ProgressLine.RunAsync(screen, "placing orders", length.TotalSeconds, async progress =>
        {
            var (start, shopCpu, ownCpu) = (Stopwatch.GetTimestamp(), shop.ProcessorTime, Environment.CpuUsage.TotalTime);
            var figures = await new OrderClients(http, shop.Address, products).RunAsync(clients, length, progress);
            return (figures, Stopwatch.GetElapsedTime(start), (Shop: shop.ProcessorTime - shopCpu, Own: Environment.CpuUsage.TotalTime - ownCpu));
        });

        await shop.KillAsync();
        var (audit, differences) = await ShopLedger.ReadAsync(folder.Root, cancellationToken);
        var report = Report(clients, hot, figures, time, audit, differences);
        report.Add("shopCpuMsPerOrder", cpu.Shop.TotalMilliseconds / Math.Max(1, figures.Orders), "processor time of the shop; a busy machine changes it least");
        report.Add("shoppersCpuMsPerOrder", cpu.Own.TotalMilliseconds / Math.Max(1, figures.Orders), "of the shoppers, who use the same machine");
        return report;
    }

    private static Task<List<string>> PrepareAsync(ShopShelves shelves, int wanted, IAnsiConsole screen) =>
        ProgressLine.RunAsync(screen, "filling the shelves", wanted, async progress =>
        {
            var products = await shelves.ProductsAsync(wanted);
            for (var done = 0; done < products.Count; done++)
            {
                await shelves.CountAsync(products[done], PlentyUnits);
                progress.Report(done);
            }

            return products.Count > 0 ? products : throw new InvalidOperationException("The shop lists no products.");
        });

    private static LoadReport Report(int clients, bool hot, OrderFigures figures, TimeSpan time, JournalAudit audit, int differences)
    {
        var report = new LoadReport();
        report.Add("clients", clients);
        report.Add("hot", hot ? "one product" : $"{ManyProducts} products");
        report.Add("seconds", time.TotalSeconds);
        report.Add("orders", figures.Orders, "order pages that say it is placed");
        report.Add("ordersPerSecond", figures.Orders / time.TotalSeconds, "on one machine with the shoppers themselves");
        report.Add("p50Ms", figures.Journeys.Milliseconds(0.50), "a whole journey, six pages and four forms");
        report.Add("p99Ms", figures.Journeys.Milliseconds(0.99));
        report.Add("placeOrderP50Ms", figures.Placings.Milliseconds(0.50), "from \"place order\" to the order's page");
        report.Add("placeOrderP99Ms", figures.Placings.Milliseconds(0.99));
        report.Add("requestsPerSecond", figures.Requests / time.TotalSeconds);
        report.AddZero("oversoldUnits", audit.OversoldUnits, "promised beyond what came in, from the shop's journal");
        report.AddZero("errors", figures.Failures.Count, "journeys that ended on anything but a placed order");
        report.AddZero("verifyDifferences", differences, "what a fold of the shop's journal finds wrong");
        foreach (var failure in figures.Failures.Distinct(StringComparer.Ordinal).Take(5))
        {
            report.Require(false, $"a shopper ended at {failure}");
        }

        return report;
    }
}
