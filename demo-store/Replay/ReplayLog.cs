namespace DemoStore;

/// <summary>What the replay writes to the log.</summary>
internal static partial class ReplayLog
{
    [LoggerMessage(40, LogLevel.Information, "Replay {Run} of {Month} begins: {Orders} orders.")]
    public static partial void ReplayBegins(ILogger logger, string run, string month, int orders);

    [LoggerMessage(41, LogLevel.Information, "Replay {Run} is over ({State}): {Orders} orders played.")]
    public static partial void ReplayEnds(ILogger logger, string run, ReplayState state, int orders);

    [LoggerMessage(42, LogLevel.Error, "Replay {Run} met something it could not handle.")]
    public static partial void ReplayFailed(ILogger logger, string run, Exception failure);

    [LoggerMessage(43, LogLevel.Error, "What replay {Run} held and sold could not be settled; it is tried again when the shop starts.")]
    public static partial void ReplayNotSettled(ILogger logger, string run, Exception failure);

    [LoggerMessage(44, LogLevel.Warning, "Replay {Run} was cut short by the end of a process; {Units} units it had sold are shipped now.")]
    public static partial void ReplayWasInterrupted(ILogger logger, string run, long units);

    [LoggerMessage(45, LogLevel.Warning, "How replay {Run} stands could not be written down.")]
    public static partial void ReplayNotWritten(ILogger logger, string run, Exception failure);
}
