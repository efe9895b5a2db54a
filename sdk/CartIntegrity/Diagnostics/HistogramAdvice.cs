using System.Diagnostics.Metrics;

namespace CartIntegrity;

/// <summary>Bucket boundaries: what these durations really are, not what a web request's are.</summary>
internal static class HistogramAdvice
{
    public static InstrumentAdvice<double> ShortSeconds { get; } = new()
    {
        HistogramBucketBoundaries = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    };

    public static InstrumentAdvice<long> Counts { get; } = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096] };
}
