using System.Diagnostics;

namespace CartIntegrity.Load;

/// <summary>Runs one side for a while: every client asks, waits for the answer, and asks again for a new cart.</summary>
internal static class SideSlice
{
    public static async Task RunAsync(ISide side, int clients, TimeSpan length, SideFigures figures)
    {
        var start = Stopwatch.GetTimestamp();
        var kind = side.BlocksItsCaller ? TaskCreationOptions.LongRunning : TaskCreationOptions.None;
        var each = await Task.WhenAll(Enumerable.Range(0, clients).Select(client =>
            Task.Factory.StartNew(() => ClientAsync(side, client, start, length), CancellationToken.None, kind, TaskScheduler.Default).Unwrap()));
        figures.Time += Stopwatch.GetElapsedTime(start);
        foreach (var (latencies, refused) in each)
        {
            figures.Latencies.Add(latencies);
            figures.Granted += latencies.Count - refused;
            figures.Refused += refused;
        }
    }

    private static async Task<(Latencies Latencies, long Refused)> ClientAsync(ISide side, int client, long start, TimeSpan length)
    {
        var latencies = new Latencies();
        var refused = 0L;
        while (Stopwatch.GetElapsedTime(start) < length)
        {
            var asked = Stopwatch.GetTimestamp();
            refused += await side.AskAsync(client) ? 0 : 1;
            latencies.RecordSince(asked);
        }

        return (latencies, refused);
    }
}
