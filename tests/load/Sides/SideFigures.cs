namespace CartIntegrity.Load;

/// <summary>What one side did in all its slices.</summary>
internal sealed class SideFigures
{
    /// <summary>Requests that were granted.</summary>
    public long Granted { get; set; }

    /// <summary>Requests that were refused; none should be, there is enough.</summary>
    public long Refused { get; set; }

    /// <summary>How long it was measured.</summary>
    public TimeSpan Time { get; set; }

    /// <summary>From asking to the answer.</summary>
    public Latencies Latencies { get; } = new();

    public double PerSecond => Time > TimeSpan.Zero ? Granted / Time.TotalSeconds : 0;
}
