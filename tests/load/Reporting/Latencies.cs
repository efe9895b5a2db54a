using System.Diagnostics;
using System.Numerics;

namespace CartIntegrity.Load;

/// <summary>
/// A histogram of durations: 512 steps for every doubling, so a percentile is right to 0.2 %, from 100 ns to hours, in constant memory. Not thread-safe:
/// every client has its own, and they are added up at the end.
/// </summary>
internal sealed class Latencies
{
    private const int StepBits = 9;
    private const int Steps = 1 << StepBits;
    private readonly long[] _counts = new long[64 * Steps];

    /// <summary>How many durations were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>Records the time since a <see cref="Stopwatch"/> timestamp.</summary>
    public void RecordSince(long timestamp) => Record(Stopwatch.GetElapsedTime(timestamp));

    public void Record(TimeSpan duration)
    {
        _counts[StepOf((ulong)Math.Max(0, duration.Ticks))]++;
        Count++;
    }

    public void Add(Latencies other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }

        Count += other.Count;
    }

    /// <summary>The duration that a share of all stays within; 0 if there are none.</summary>
    /// <param name="share">0 to 1: 0.5 is the median.</param>
    public double Milliseconds(double share)
    {
        var rank = (long)Math.Ceiling(share * Count);
        long seen = 0;
        for (var step = 0; step < _counts.Length && Count > 0; step++)
        {
            seen += _counts[step];
            if (seen >= rank && seen > 0)
            {
                return MiddleOf(step) / TimeSpan.TicksPerMillisecond;
            }
        }

        return 0;
    }

    private static int StepOf(ulong ticks)
    {
        var shift = Math.Max(0, BitOperations.Log2(ticks | 1) - StepBits);
        return (shift << StepBits) + (int)(ticks >> shift);
    }

    private static double MiddleOf(int step)
    {
        var shift = Math.Max(0, (step >> StepBits) - 1);
        var within = step - (shift << StepBits);
        return (within + 0.5) * Math.Pow(2, shift);
    }
}
