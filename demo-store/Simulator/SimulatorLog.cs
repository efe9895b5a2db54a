namespace DemoStore;

/// <summary>What the simulator writes to the log.</summary>
internal static partial class SimulatorLog
{
    [LoggerMessage(60, LogLevel.Error, "The simulation of seed {Seed} met something it could not handle.")]
    public static partial void SimulationFailed(ILogger logger, int seed, Exception failure);
}
