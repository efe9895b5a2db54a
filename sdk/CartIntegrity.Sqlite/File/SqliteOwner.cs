using Microsoft.Data.Sqlite;

namespace CartIntegrity.Sqlite;

/// <summary>Takes the file for this process, waiting a little for the process before it to leave.</summary>
internal static class SqliteOwner
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="LedgerStoreException">It cannot be had; the message says why and what to do.</exception>
    public static async ValueTask TakeAsync(SqliteFile file, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        CreateFolder(file.At);
        var started = time.GetTimestamp();
        while (!TryTake(file, time.GetElapsedTime(started) < wait, mayCreate: true))
        {
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the file anew in the middle of its life: now or not at all, and never an empty file in place of a lost one.</summary>
    /// <exception cref="LedgerStoreException">It cannot be had; the message says why and what to do.</exception>
    public static void TakeAgain(SqliteFile file)
    {
        file.Dispose();
        _ = TryTake(file, mayWait: false, mayCreate: false);
    }

    private static bool TryTake(SqliteFile file, bool mayWait, bool mayCreate)
    {
        try
        {
            file.Open(mayCreate);
            return true;
        }
        catch (SqliteException busy) when (mayWait && SqliteErrors.IsOwnedByAnother(busy))
        {
            return false;
        }
        catch (SqliteException failure)
        {
            throw SqliteErrors.OnOpen(failure, file.At);
        }
    }

    private static void CreateFolder(SqliteAddress at)
    {
        var folder = Path.GetDirectoryName(at.FullPath);
        if (!at.Creates || string.IsNullOrEmpty(folder))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LedgerStoreException(
                StoreFailure.Unusable,
                $"The folder of the stock ledger {at.FullPath} cannot be created. Create it and let this process's user write there, or name another one in UseSqlite.",
                failure);
        }
    }
}
