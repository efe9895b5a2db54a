using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.Sqlite;

/// <summary>
/// A ledger in one SQLite file, owned by one process: durable when a call returns, and as quick as memory to read. For several processes on one
/// ledger use PostgreSQL.
/// </summary>
/// <remarks>The state is in memory, the file has the journal and, now and then, a snapshot: a start is the snapshot and a fold of the rest.</remarks>
public sealed class SqliteLedgerStore : ResidentLedgerStore
{
    private readonly TimeSpan _ownerWait;
    private readonly int _snapshotEvery;
    private readonly ILogger _log;
    private readonly SqliteLedgerFile _file;
    private readonly SqliteSnapshots _snapshots;
    private long _savedAt;
    private long _triedAt;
    private int _thingsThen;

    /// <summary>Makes the store; <see cref="OpenAsync"/> opens it.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The store's clock.</param>
    /// <param name="log">Where repairs and troubles are told.</param>
    /// <exception cref="ArgumentException">The options have mistakes; the message names all of them.</exception>
    public SqliteLedgerStore(SqliteLedgerOptions options, TimeProvider time, ILogger<SqliteLedgerStore> log)
        : this(FileOf(options), options, time, log)
    {
    }

    internal SqliteLedgerStore(SqliteFile file, SqliteLedgerOptions options, TimeProvider time, ILogger<SqliteLedgerStore> log)
        : base(time)
    {
        ArgumentNullException.ThrowIfNull(log);
        (_file, _log) = (new SqliteLedgerFile(file, log), log);
        (_ownerWait, _snapshotEvery) = (options.OwnerWait, options.SnapshotEvery);
        _snapshots = new SqliteSnapshots(file);
    }

    /// <inheritdoc />
    public override string Description => $"SQLite, {_file.At.Name}";

    /// <inheritdoc />
    public override bool IsDurable => true;

    /// <inheritdoc />
    public override async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        await _file.TakeAsync(_ownerWait, Time, cancellationToken).ConfigureAwait(false);
        lock (_file.Gate)
        {
            try
            {
                _file.PrepareUnderLock();
                LoadUnderLock(cancellationToken);
            }
            catch (Exception failure)
            {
                _file.Dispose();
                if (failure is SqliteException driver)
                {
                    throw SqliteErrors.OnOpen(driver, _file.At);
                }

                throw;
            }
        }
    }

    /// <inheritdoc />
    public override ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        lock (_file.Gate)
        {
            if (_file.IsInDoubt)
            {
                // The state does not have the records in doubt yet, so nobody may be told that they are there.
                throw SqliteErrors.InDoubt(null, _file.At);
            }

            try
            {
                return new(_file.Journal.Contains(sequence, bytes.Span));
            }
            catch (SqliteException failure)
            {
                throw SqliteErrors.OnRead(failure, _file.At);
            }
        }
    }

    /// <inheritdoc />
    public override async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(
        long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = new SqliteJournalPage(after);
        while (ReadPage(page))
        {
            foreach (var record in page.Records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return record;
            }

            // A long journal is read to its end without holding a thread all the time.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    /// <inheritdoc />
    protected override ValueTask WriteAsync(StockView batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        lock (_file.Gate)
        {
            if (_file.IsInDoubt)
            {
                ResolveDoubtUnderLock();
            }

            _file.WriteUnderLock(batch);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override ValueTask RestAsync()
    {
        // A snapshot costs as much as there is to save; waiting for as many commands keeps that a fixed share of each command.
        if (State.Sequence - _triedAt >= Math.Max(_snapshotEvery, _thingsThen))
        {
            lock (_file.Gate)
            {
                SaveUnderLock();
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    protected override ValueTask CloseAsync()
    {
        lock (_file.Gate)
        {
            if (_file.IsOpen)
            {
                CloseUnderLock();
            }
        }

        return ValueTask.CompletedTask;
    }

    private static SqliteFile FileOf(SqliteLedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var mistakes = SqliteLedgerOptionsValidator.MistakesIn(options);
        return mistakes.Count == 0
            ? new SqliteFile(SqliteAddress.Of(options.ConnectionString))
            : throw new ArgumentException(string.Join(' ', mistakes), nameof(options));
    }

    private void LoadUnderLock(CancellationToken cancellationToken)
    {
        var saved = _snapshots.Read(out var damaged);
        if (damaged || (saved is not null && !TryLoad(saved)))
        {
            SqliteLog.SnapshotIgnored(_log, _file.At.FullPath);
        }

        _savedAt = _triedAt = State.Sequence;
        _thingsThen = State.Count;
        FoldUnderLock(cancellationToken);
        SqliteLog.LedgerRead(_log, _file.At.FullPath, _savedAt, State.Sequence - _savedAt);
    }

    /// <summary>Takes over what the journal has beyond the state.</summary>
    private void FoldUnderLock(CancellationToken cancellationToken)
    {
        var last = _file.Journal.LastSequence();
        if (last < State.Sequence)
        {
            throw SqliteErrors.Damaged(_file.At, $"it ends at record {last}, and record {State.Sequence} had been written");
        }

        try
        {
            _file.Journal.Read(State.Sequence, (_, record) =>
            {
                Fold(record);
                return !cancellationToken.IsCancellationRequested;
            });
        }
        catch (JournalFormatException earlier) when (earlier.IsOfEarlierVersion)
        {
            throw SqliteErrors.OfEarlierVersion(_file.At, earlier);
        }
        catch (JournalFormatException damage)
        {
            throw SqliteErrors.Damaged(_file.At, $"after record {State.Sequence}, {damage.Message}", damage);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private bool TryLoad(byte[] saved)
    {
        try
        {
            State.Load(saved);
            return true;
        }
        catch (JournalFormatException) when (State.Sequence == 0)
        {
            // Of another version: nothing of it was taken over.
            return false;
        }
    }

    /// <summary>Reads what a fresh connection sees, which is what a crash would have left, and takes over what the state does not have.</summary>
    private void ResolveDoubtUnderLock()
    {
        var before = State.Sequence;
        try
        {
            _file.OpenAgainUnderLock();
            FoldUnderLock(CancellationToken.None);
        }
        catch (SqliteException failure)
        {
            throw SqliteErrors.OnWrite(failure, _file.At);
        }

        _file.DoubtIsResolvedUnderLock();
        SqliteLog.DoubtResolved(_log, _file.At.FullPath, State.Sequence - before);
        if (State.Sequence != before)
        {
            throw new LedgerStoreException("An earlier commit, whose outcome was unknown, turned out to have been applied, so this one was decided on an old state. Nothing of it was applied; try again.");
        }
    }

    private void SaveUnderLock()
    {
        (_triedAt, _thingsThen) = (State.Sequence, State.Count);
        try
        {
            _snapshots.Save(State);
            _savedAt = State.Sequence;
            SqliteLog.SnapshotSaved(_log, State.Sequence, State.Count);
        }
        catch (SqliteException failure)
        {
            SqliteLog.SnapshotFailed(_log, State.Sequence, _file.At.FullPath, failure);
        }
    }

    private bool ReadPage(SqliteJournalPage page)
    {
        lock (_file.Gate)
        {
            try
            {
                return page.ReadNext(_file.Journal);
            }
            catch (SqliteException failure)
            {
                throw SqliteErrors.OnRead(failure, _file.At);
            }
        }
    }

    private void CloseUnderLock()
    {
        if (State.Sequence != _savedAt && !_file.IsInDoubt)
        {
            SaveUnderLock();
        }

        _file.CloseUnderLock();
    }
}
