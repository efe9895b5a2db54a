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

    [LoggerMessage(EventId = 4006, EventName = "HoldsForgotten", Level = LogLevel.Debug,
        Message = "{Count} holds that ended long ago were forgotten; the journal keeps them.")]
    public static partial void HoldsForgotten(ILogger logger, int count);
}
