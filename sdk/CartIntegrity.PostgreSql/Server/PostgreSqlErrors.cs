using System.Net.Sockets;
using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>What PostgreSQL's codes mean for a ledger. Told by code, never by a message's text.</summary>
internal static class PostgreSqlErrors
{
    /// <summary>Whether the server refused work that is worth another attempt: a lock that was not free in time, a deadlock, a conflict.</summary>
    public static bool IsPassing(Exception failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable,
    };

    /// <summary>Whether the server itself said no and lives: then nothing of the transaction was applied. Anything else leaves a commit in doubt.</summary>
    public static bool IsRefusal(Exception failure) => failure is PostgresException { InvariantSeverity: "ERROR" };

    /// <summary>Whether a connection that had been idle may just have been dead.</summary>
    public static bool IsLostConnection(Exception failure) =>
        failure is NpgsqlException { InnerException: IOException or SocketException or EndOfStreamException }
        || failure is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.IdleSessionTimeout };

    /// <summary>Whether it is a failure of the driver or the server at all.</summary>
    public static bool IsOurs(Exception failure) => failure is NpgsqlException or TimeoutException or IOException or SocketException;

    /// <summary>Work that was certainly not applied.</summary>
    public static LedgerStoreException NotApplied(Exception failure, string ledger) => new(
        failure is PostgresException { SqlState: { } code } && code.StartsWith("23", StringComparison.Ordinal) ? StoreFailure.Constraint : StoreFailure.NotApplied,
        Tell(failure, ledger), failure);

    /// <summary>A commit whose answer was lost.</summary>
    public static LedgerStoreException InDoubt(Exception failure, string ledger) =>
        new(StoreFailure.OutcomeUnknown, $"The stock ledger {ledger} did not answer a commit, so it is not known whether it was applied. {Tell(failure, ledger)}", failure);

    /// <summary>A ledger that can never work as it is.</summary>
    public static LedgerStoreException Unusable(string ledger, string what) => new(StoreFailure.Unusable, $"The stock ledger {ledger} cannot be used: {what}");

    private static string Tell(Exception failure, string ledger)
    {
        var (reason, advice) = failure switch
        {
            PostgresException refusal => (Reason(refusal), $"PostgreSQL's code is {refusal.SqlState}. {Advice(refusal.SqlState)}"),
            _ when failure is TimeoutException || failure.InnerException is TimeoutException =>
                ("it does not answer in time", "See whether the server is overloaded, or the pool too small (Maximum Pool Size)."),
            _ => ("it cannot be reached", "See that the server runs and that Host and Port are right; the ledger goes on by itself when it is back."),
        };
        return $"The stock ledger {ledger} failed: {reason}. {advice}";
    }

    private static string Reason(PostgresException refusal) => refusal.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable => "another server holds the turn to write for too long",
        PostgresErrorCodes.QueryCanceled => "a statement took too long",
        PostgresErrorCodes.DiskFull => "the server's disk is full",
        PostgresErrorCodes.TooManyConnections => "the server has no free connection",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "the server refuses the user",
        PostgresErrorCodes.InvalidCatalogName => "there is no such database",
        PostgresErrorCodes.InsufficientPrivilege => "the user may not do that",
        PostgresErrorCodes.ReadOnlySqlTransaction => "it is a replica, or read-only",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName => "its tables are not there",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => "the server is stopping or starting",
        _ => refusal.MessageText,
    };

    private static string Advice(string code) => code switch
    {
        PostgresErrorCodes.DiskFull => "Make room; the ledger goes on by itself.",
        PostgresErrorCodes.TooManyConnections => "Raise max_connections, or lower Maximum Pool Size.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "Check Username and Password.",
        PostgresErrorCodes.InvalidCatalogName => "Create it, or name another Database.",
        PostgresErrorCodes.InsufficientPrivilege => "Grant the user the schema and its tables.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "Name the primary: Target Session Attributes=primary.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName => "Run the script PostgreSqlSchema.Script() gives, or set Migration to AtStart.",
        _ => "Nothing was applied; try again.",
    };
}
