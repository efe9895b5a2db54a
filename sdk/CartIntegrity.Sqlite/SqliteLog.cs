using Microsoft.Extensions.Logging;

namespace CartIntegrity.Sqlite;

/// <summary>Log messages of the SQLite store: 2000 to 2999.</summary>
internal static partial class SqliteLog
{
    [LoggerMessage(EventId = 2000, EventName = "SnapshotSaved", Level = LogLevel.Debug,
        Message = "The state at record {Sequence} was saved: {Things} things.")]
    public static partial void SnapshotSaved(ILogger logger, long sequence, int things);

    [LoggerMessage(EventId = 2001, EventName = "SnapshotFailed", Level = LogLevel.Warning,
        Message = "The state at record {Sequence} could not be saved to {File}; nothing is lost, the next start takes longer. It is tried again later.")]
    public static partial void SnapshotFailed(ILogger logger, long sequence, string file, Exception failure);

    [LoggerMessage(EventId = 2002, EventName = "SnapshotIgnored", Level = LogLevel.Warning,
        Message = "The saved state in {File} is damaged or of another version; the whole journal is read instead. Nothing is lost.")]
    public static partial void SnapshotIgnored(ILogger logger, string file);

    [LoggerMessage(EventId = 2003, EventName = "CommitFailed", Level = LogLevel.Error,
        Message = "A commit to {File} failed; looking it up shows that it was applied: {Applied}.")]
    public static partial void CommitFailed(ILogger logger, string file, bool applied, Exception failure);

    [LoggerMessage(EventId = 2004, EventName = "CommitInDoubt", Level = LogLevel.Critical,
        Message = "A commit to {File} failed and the file cannot be read to see whether it was applied; nothing is written until it can.")]
    public static partial void CommitInDoubt(ILogger logger, string file, Exception failure);

    [LoggerMessage(EventId = 2005, EventName = "DoubtResolved", Level = LogLevel.Warning,
        Message = "{File} can be read again; {Records} records whose commit was in doubt had been applied and are taken over.")]
    public static partial void DoubtResolved(ILogger logger, string file, long records);

    [LoggerMessage(EventId = 2006, EventName = "LedgerRead", Level = LogLevel.Information,
        Message = "The stock ledger {File} was read: saved state at record {Saved}, {Folded} records after it.")]
    public static partial void LedgerRead(ILogger logger, string file, long saved, long folded);

    [LoggerMessage(EventId = 2007, EventName = "CloseFailed", Level = LogLevel.Warning,
        Message = "Closing {File} left its log beside it; nothing is lost, the next start reads it.")]
    public static partial void CloseFailed(ILogger logger, string file, Exception failure);
}
