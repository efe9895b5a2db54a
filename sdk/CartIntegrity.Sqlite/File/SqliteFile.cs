using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CartIntegrity.Sqlite;

/// <summary>
/// The one connection to the ledger's file, owned exclusively from the first statement on. Not thread-safe: whoever uses it holds
/// <see cref="Gate"/>.
/// </summary>
internal sealed class SqliteFile(SqliteAddress at) : IDisposable
{
    private SqliteConnection? _connection;

    /// <summary>Guards the connection and everything prepared on it.</summary>
    public Lock Gate { get; } = new();

    public SqliteAddress At { get; } = at;

    public bool IsOpen => _connection is not null;

    public sqlite3 Handle => _connection?.Handle
        ?? throw new LedgerStoreException($"The stock ledger {At.FullPath} is closed; nothing was applied.");

    /// <summary>Opens the file and takes it. Throws <see cref="SqliteException"/>; nothing is left open then.</summary>
    /// <param name="mayCreate">Whether a missing file may be made.</param>
    public void Open(bool mayCreate)
    {
        try
        {
            _connection = new SqliteConnection(At.ConnectionString(mayCreate));
            _connection.Open();
            Take();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Run(string sql)
    {
        using var statement = Prepare(sql);
        while (statement.Step())
        {
            // A setting may answer with its new value.
        }
    }

    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Number(0) : 0;
    }

    public SqliteStatement Prepare(string sql) => new(Handle, sql);

    /// <summary>Ends an open transaction, if there is one: SQLite ends some by itself when they fail.</summary>
    public void RollBack()
    {
        if (IsOpen && raw.sqlite3_get_autocommit(Handle) == 0)
        {
            Run("ROLLBACK");
        }
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    // The order matters: the lock becomes exclusive before the log is used, so there is no shared memory beside the file, and BEGIN EXCLUSIVE
    // proves that nobody else is there. From then on the lock is kept until the connection closes.
    private void Take()
    {
        _ = raw.sqlite3_busy_timeout(Handle, 0);
        if (raw.sqlite3_db_readonly(Handle, "main") == 1)
        {
            throw new SqliteException("attempt to write a readonly database", raw.SQLITE_READONLY, raw.SQLITE_READONLY);
        }

        Run("PRAGMA locking_mode=EXCLUSIVE");
        Run("PRAGMA journal_mode=WAL");
        Run("PRAGMA synchronous=FULL");
        Run("PRAGMA recursive_triggers=ON");
        Run("PRAGMA temp_store=MEMORY");
        Run("BEGIN EXCLUSIVE");
        Run("COMMIT");
    }
}
