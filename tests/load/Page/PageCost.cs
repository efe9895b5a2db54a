namespace CartIntegrity.Load;

/// <summary>What a page costs the whole process, shopper included: processor time and memory. Says more than the clock on a machine that others use.</summary>
internal sealed class PageCost
{
    private readonly List<double> _microseconds = [];
    private readonly List<double> _bytes = [];

    /// <summary>Processor time a page, in microseconds: the median of the blocks.</summary>
    public double Microseconds => MedianOf(_microseconds);

    /// <summary>Bytes allocated a page: the median of the blocks.</summary>
    public double Bytes => MedianOf(_bytes);

    /// <summary>Asks for a page many times in a row.</summary>
    public async Task MeasureAsync(PageSample page, int requests)
    {
        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        for (var request = 0; request < requests; request++)
        {
            await page.AskAsync();
        }

        _microseconds.Add((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / requests);
        _bytes.Add((double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / requests);
    }

    private static double MedianOf(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
