namespace CartIntegrity.Sqlite;

/// <summary>
/// A stretch of the journal. Readers and the writer share one connection, so reading is done in stretches short enough not to be felt by a writer
/// that waits: at most 500 records or about 1 MB, some tenths of a millisecond.
/// </summary>
internal sealed class SqliteJournalPage(long after)
{
    private const int MostRecords = 500;
    private const int MostBytes = 1024 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _records = new(MostRecords);
    private long _after = after;

    public IReadOnlyList<ReadOnlyMemory<byte>> Records => _records;

    /// <summary>Reads what follows; <c>false</c> at the journal's end. Under <see cref="SqliteFile.Gate"/>.</summary>
    public bool ReadNext(SqliteJournal journal)
    {
        var bytes = 0;
        _records.Clear();
        journal.Read(_after, (sequence, record) =>
        {
            _records.Add(record.ToArray());
            _after = sequence;
            bytes += record.Length;
            return _records.Count < MostRecords && bytes < MostBytes;
        });
        return _records.Count > 0;
    }
}
