using Microsoft.Extensions.Logging;

namespace CartIntegrity.PostgreSql;

/// <summary>Log messages of the PostgreSQL store: 4000 to 4999.</summary>
internal static partial class PostgreSqlLog
{
    [LoggerMessage(EventId = 4000, EventName = "SchemaMigrated", Level = LogLevel.Information,
        Message = "The tables of the stock ledger {Ledger} were brought to version {Version}.")]
    public static partial void SchemaMigrated(ILogger logger, string ledger, int version);

    [LoggerMessage(EventId = 4001, EventName = "BatchTriedAgain", Level = LogLevel.Debug,
        Message = "The stock ledger {Ledger} refused a batch for the moment (attempt {Attempt}, {Code}); it is tried again.")]
    public static partial void BatchTriedAgain(ILogger logger, string ledger, int attempt, string code);

    [LoggerMessage(EventId = 4002, EventName = "CommitNotAnswered", Level = LogLevel.Warning,
        Message = "The connection to the stock ledger {Ledger} broke during a commit; whether it was applied is looked up.")]
    public static partial void CommitNotAnswered(ILogger logger, string ledger, Exception failure);

    [LoggerMessage(EventId = 4003, EventName = "CommitLookedUp", Level = LogLevel.Warning,
        Message = "A commit to the stock ledger {Ledger} that was in doubt was looked up; it was applied: {Applied}.")]
    public static partial void CommitLookedUp(ILogger logger, string ledger, bool applied);

    [LoggerMessage(EventId = 4004, EventName = "FeedLost", Level = LogLevel.Warning,
        Message = "The feed of the stock ledger {Ledger} was cut off; changes made by other servers are caught up when it is back.")]
    public static partial void FeedLost(ILogger logger, string ledger, Exception failure);

    [LoggerMessage(EventId = 4005, EventName = "FeedBack", Level = LogLevel.Information,
        Message = "The feed of the stock ledger {Ledger} is back at record {Sequence}.")]
    public static partial void FeedBack(ILogger logger, string ledger, long sequence);

    // 4006 HoldsForgotten: ended holds were rows once.

    [LoggerMessage(EventId = 4007, EventName = "LedgerKnown", Level = LogLevel.Information,
        Message = "The stock ledger {Ledger} was read: a snapshot at record {Snapshot} and {Records} records after it.")]
    public static partial void LedgerKnown(ILogger logger, string ledger, long snapshot, long records);

    [LoggerMessage(EventId = 4008, EventName = "SharedSnapshotIgnored", Level = LogLevel.Warning,
        Message = "The snapshot of the stock ledger {Ledger} is damaged or of another version; the whole journal is read instead.")]
    public static partial void SharedSnapshotIgnored(ILogger logger, string ledger);

    [LoggerMessage(EventId = 4009, EventName = "SharedSnapshotSaved", Level = LogLevel.Debug,
        Message = "A snapshot of the stock ledger {Ledger} was saved at record {Sequence}.")]
    public static partial void SharedSnapshotSaved(ILogger logger, string ledger, long sequence);

    [LoggerMessage(EventId = 4010, EventName = "HeadsRefused", Level = LogLevel.Critical,
        Message = "The database refuses what the stock ledger {Ledger} says of its heads: {Reason}. The table of heads stays as it was; verify the ledger.")]
    public static partial void HeadsRefused(ILogger logger, string ledger, string reason, Exception failure);

    [LoggerMessage(EventId = 4011, EventName = "KeepingFailed", Level = LogLevel.Debug,
        Message = "The table of heads or the snapshot of the stock ledger {Ledger} was not brought up to date; it is tried again.")]
    public static partial void KeepingFailed(ILogger logger, string ledger, Exception failure);
}
