using Microsoft.Data.Sqlite;

namespace CartIntegrity.Sqlite;

/// <summary>The journal's table: appended to at its end only, a row per command. Used under <see cref="SqliteFile.Gate"/>.</summary>
internal sealed class SqliteJournal : IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _read;

    public SqliteJournal(SqliteFile file)
    {
        _file = file;
        _begin = file.Prepare("BEGIN IMMEDIATE");
        _insert = file.Prepare("INSERT INTO journal (sequence, record) VALUES (?1, ?2)");
        _commit = file.Prepare("COMMIT");
        _find = file.Prepare("SELECT record FROM journal WHERE sequence = ?1");
        _read = file.Prepare("SELECT sequence, record FROM journal WHERE sequence > ?1 ORDER BY sequence");
    }

    /// <summary>The latest record's sequence; 0 when there is none.</summary>
    public long LastSequence() => _file.Number("SELECT coalesce(max(sequence), 0) FROM journal");

    /// <summary>Appends a batch's records in an open transaction. When it throws, the transaction is gone and nothing was applied.</summary>
    public void Append(StockView batch)
    {
        try
        {
            _begin.Step();
            var records = batch.Records;
            for (var i = 0; i < records.Count; i++)
            {
                var record = records[i];
                _insert.Bind(1, record.Sequence).Bind(2, batch.Journal.Slice(record.Start, record.Length)).Step();
            }
        }
        catch (SqliteException)
        {
            _file.RollBack();
            throw;
        }
    }

    /// <summary>Makes what was appended durable. When it throws, whether it was applied has to be looked up.</summary>
    public void Commit() => _commit.Step();

    public bool Contains(long sequence, ReadOnlySpan<byte> record)
    {
        try
        {
            return _find.Bind(1, sequence).Step() && _find.Bytes(0).SequenceEqual(record);
        }
        finally
        {
            _find.Reset();
        }
    }

    /// <summary>Reads on behind a record until there is nothing more or the reader has had enough.</summary>
    /// <param name="after">The last sequence already seen.</param>
    /// <param name="read">Gets a record's sequence and bytes, which it must not keep; <c>false</c> stops.</param>
    public void Read(long after, Reader read)
    {
        try
        {
            _read.Bind(1, after);
            while (_read.Step() && read(_read.Number(0), _read.Bytes(1)))
            {
                // The reader does the work.
            }
        }
        finally
        {
            _read.Reset();
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _insert.Dispose();
        _commit.Dispose();
        _find.Dispose();
        _read.Dispose();
    }

    /// <summary>Takes a record; <c>false</c> stops the reading.</summary>
    public delegate bool Reader(long sequence, ReadOnlySpan<byte> record);
}
