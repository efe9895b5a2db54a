using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CartIntegrity.Sqlite;

/// <summary>What SQLite's result codes mean for a ledger and what a person can do. Codes, never message texts.</summary>
internal static class SqliteErrors
{
    /// <summary>Whether pages of the file contradict each other.</summary>
    public static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode == raw.SQLITE_CORRUPT;

    public static bool IsOwnedByAnother(SqliteException failure) => failure.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    /// <summary>
    /// Whether the connection can still be believed after this failure of a commit. After an I/O error it cannot: the commit may stand in the log
    /// though the connection does not see it, and would come to light after a crash.
    /// </summary>
    public static bool LeavesConnectionSound(SqliteException failure) =>
        failure.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_CONSTRAINT or raw.SQLITE_BUSY or raw.SQLITE_TOOBIG or raw.SQLITE_NOMEM;

    /// <summary>A start that failed.</summary>
    public static LedgerStoreException OnOpen(SqliteException failure, SqliteAddress at) =>
        new(StoreFailure.Unusable, Tell(failure, at, "cannot be opened"), failure);

    /// <summary>A write that was certainly not applied.</summary>
    public static LedgerStoreException OnWrite(SqliteException failure, SqliteAddress at) =>
        new(StoreFailure.NotApplied, Tell(failure, at, "could not be written"), failure);

    /// <summary>A commit that failed, on a file that cannot be read any more to see what came of it.</summary>
    public static LedgerStoreException InDoubt(Exception? failure, SqliteAddress at) =>
        new(StoreFailure.OutcomeUnknown, $"A commit to the stock ledger {at.FullPath} failed, and the file cannot be read to see whether it was applied. Look at its disk; the ledger goes on by itself when it can be read.", failure);

    /// <summary>Contents that cannot be the ledger's.</summary>
    public static LedgerStoreException Damaged(SqliteAddress at, string what, Exception? failure = null) =>
        new(StoreFailure.Unusable, $"The journal of the stock ledger {at.FullPath} is damaged: {what}. Keep a copy of the file, then put the ledger's latest backup in its place.", failure);

    /// <summary>Nothing is known to be damaged, but this version cannot read it.</summary>
    public static LedgerStoreException OfEarlierVersion(SqliteAddress at, JournalFormatException failure) =>
        new(StoreFailure.Unusable, $"The stock ledger {at.FullPath} was written by an earlier version of CartIntegrity. {failure.Message} Use the version that wrote it, or move the file away to begin a new ledger.", failure);

    /// <summary>A read that failed; nothing was to be applied.</summary>
    public static LedgerStoreException OnRead(SqliteException failure, SqliteAddress at) =>
        new(StoreFailure.NotApplied, Tell(failure, at, "could not be read"), failure);

    private static string Tell(SqliteException failure, SqliteAddress at, string what)
    {
        var (reason, advice) = failure.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => ("the disk is full", "Make room on its disk; the ledger goes on by itself, and reading it works meanwhile."),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (
                "another process owns it",
                "A SQLite ledger has one owner: stop the other process, or use PostgreSQL (UsePostgreSql) when several processes share a ledger."),
            raw.SQLITE_NOTADB => ("it is not a SQLite database", "Name another file, or put the ledger's backup in its place."),
            raw.SQLITE_CORRUPT => ("it is damaged", "Keep a copy of it, then put the ledger's latest backup in its place."),
            raw.SQLITE_READONLY => ("it is read-only", "Let this process's user write the file and its folder."),
            raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => (
                "the system refuses it",
                "See that the folder exists, that this process's user may write the folder and the file, and that it is a file."),
            raw.SQLITE_IOERR => ("its disk reports an error", "Look at the disk and the system's log before going on."),
            raw.SQLITE_NOMEM => ("memory ran out", "Give the process more memory."),
            _ => ("SQLite refuses it", "The inner exception has SQLite's words."),
        };
        return $"The stock ledger {at.FullPath} {what}: {reason} (SQLite code {failure.SqliteExtendedErrorCode}). {advice}";
    }
}
