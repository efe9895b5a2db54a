using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>Log messages of the ledger: 1000 to 1199.</summary>
internal static partial class LedgerLog
{
    [LoggerMessage(EventId = 1000, EventName = "BatchFailed", Level = LogLevel.Error,
        Message = "The store failed before {Commands} commands were applied; their callers were told.")]
    public static partial void BatchFailed(ILogger logger, int commands, Exception failure);

    [LoggerMessage(EventId = 1001, EventName = "OutcomeUnknown", Level = LogLevel.Error,
        Message = "The store's answer to {Commands} commands was lost and it cannot be asked; their callers were told to ask again.")]
    public static partial void OutcomeUnknown(ILogger logger, int commands, Exception failure);

    [LoggerMessage(EventId = 1002, EventName = "DecidingFailed", Level = LogLevel.Error,
        Message = "Deciding a {Command} failed by a defect; nothing of it was applied, the rest of its batch went on.")]
    public static partial void DecidingFailed(ILogger logger, string command, Exception failure);

    [LoggerMessage(EventId = 1003, EventName = "SweepFailed", Level = LogLevel.Warning,
        Message = "Tidying dead holds failed and is tried again; dead holds are dead for every reader all the same.")]
    public static partial void SweepFailed(ILogger logger, Exception failure);

    [LoggerMessage(EventId = 1004, EventName = "LedgerOpened", Level = LogLevel.Information,
        Message = "The stock ledger is open: {Store}, {Items} stock items, {Holds} open holds, record {Sequence}.")]
    public static partial void LedgerOpened(ILogger logger, string store, int items, int holds, long sequence);
}
