using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.Sqlite;

/// <summary>
/// The file with its journal: writes batches, and finds out what came of a commit that failed. Everything named …UnderLock needs
/// <see cref="Gate"/>.
/// </summary>
internal sealed class SqliteLedgerFile(SqliteFile file, ILogger log) : IDisposable
{
    private SqliteJournal? _journal;

    /// <summary>Guards the one connection: the writer and readers of the journal take turns.</summary>
    public Lock Gate => file.Gate;

    public SqliteAddress At => file.At;

    public bool IsOpen => file.IsOpen;

    /// <summary>A commit failed and nobody knows whether it was applied. Nothing is written until that is known.</summary>
    public bool IsInDoubt { get; private set; }

    public SqliteJournal Journal => _journal
        ?? throw new LedgerStoreException($"The stock ledger {At.FullPath} is not open; nothing was applied.");

    public ValueTask TakeAsync(TimeSpan ownerWait, TimeProvider time, CancellationToken cancellationToken) =>
        SqliteOwner.TakeAsync(file, ownerWait, time, cancellationToken);

    public void PrepareUnderLock()
    {
        SqliteSchema.Migrate(file);
        _journal = new SqliteJournal(file);
    }

    /// <summary>Stores a batch durably.</summary>
    /// <exception cref="LedgerStoreException">It was not applied, or it is not known; then <see cref="IsInDoubt"/>.</exception>
    public void WriteUnderLock(StockView batch)
    {
        try
        {
            Journal.Append(batch);
        }
        catch (SqliteException failure)
        {
            throw SqliteErrors.OnWrite(failure, At);
        }

        try
        {
            Journal.Commit();
        }
        catch (SqliteException failure)
        {
            if (!WasAppliedUnderLock(batch, failure))
            {
                throw SqliteErrors.OnWrite(failure, At);
            }
        }
    }

    /// <summary>Goes on with a fresh connection, which sees what a crash would have left.</summary>
    public void OpenAgainUnderLock()
    {
        Dispose();
        SqliteOwner.TakeAgain(file);
        _journal = new SqliteJournal(file);
    }

    public void DoubtIsResolvedUnderLock() => IsInDoubt = false;

    /// <summary>Empties the log into the file and closes it.</summary>
    public void CloseUnderLock()
    {
        try
        {
            _journal?.Dispose();
            file.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException failure)
        {
            SqliteLog.CloseFailed(log, At.FullPath, failure);
        }

        Dispose();
    }

    /// <summary>Closes the file as it is. Statements go first: one left open would keep the connection and its lock alive.</summary>
    public void Dispose()
    {
        _journal?.Dispose();
        _journal = null;
        file.Dispose();
    }

    private bool WasAppliedUnderLock(StockView batch, SqliteException failure)
    {
        try
        {
            if (SqliteErrors.LeavesConnectionSound(failure))
            {
                file.RollBack();
            }
            else
            {
                OpenAgainUnderLock();
            }

            var last = batch.Records[^1];
            var applied = Journal.Contains(last.Sequence, batch.Journal.Slice(last.Start, last.Length));
            SqliteLog.CommitFailed(log, At.FullPath, applied, failure);
            return applied;
        }
        catch (Exception unreadable) when (unreadable is SqliteException or LedgerStoreException)
        {
            IsInDoubt = true;
            SqliteLog.CommitInDoubt(log, At.FullPath, unreadable);
            throw SqliteErrors.InDoubt(failure, At);
        }
    }
}
