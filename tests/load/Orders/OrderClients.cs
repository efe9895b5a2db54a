using System.Diagnostics;

namespace CartIntegrity.Load;

/// <summary>Clients that send one new shopper after the other through the shop.</summary>
internal sealed class OrderClients(HttpClient http, Uri shop, IReadOnlyList<string> products)
{
    public async Task<OrderFigures> RunAsync(int clients, TimeSpan length, IProgress<double> progress)
    {
        var start = Stopwatch.GetTimestamp();
        var all = new OrderFigures();
        foreach (var one in await Task.WhenAll(Enumerable.Range(0, clients).Select(client => RunAsync(new Random(client), start, length, progress))))
        {
            all.Add(one);
        }

        return all;
    }

    private async Task<OrderFigures> RunAsync(Random random, long start, TimeSpan length, IProgress<double> progress)
    {
        var figures = new OrderFigures();
        while (Stopwatch.GetElapsedTime(start) < length)
        {
            var browser = new ShopBrowser(http, shop);
            var began = Stopwatch.GetTimestamp();
            var product = await browser.GetAsync(products[random.Next(products.Count)]);
            figures.Add(await new Journey(browser).FinishAsync(product), Stopwatch.GetElapsedTime(began));
            progress.Report(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return figures;
    }
}
