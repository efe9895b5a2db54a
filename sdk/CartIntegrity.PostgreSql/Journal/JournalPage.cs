using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>Some of the journal from a position on, and the database's clock before it was read. The record at the position itself comes first.</summary>
/// <param name="from">Where it starts.</param>
internal sealed class JournalPage(JournalPosition from)
{
    private const int MostRecords = 1_000;

    private readonly List<byte[]> _records = [];

    /// <summary>The statement that reads records; $1 the first one, $2 how many at the most.</summary>
    public static string SqlOf(SchemaName schema) => schema.In("SELECT record FROM {schema}.journal WHERE sequence >= $1 ORDER BY sequence LIMIT $2");

    public JournalPosition From => from;

    /// <summary>The database's clock, in ticks.</summary>
    public long Time { get; private set; }

    /// <summary>Whether there may be more.</summary>
    public bool IsFull => _records.Count > MostRecords;

    /// <summary>The records behind the position.</summary>
    public ReadOnlySpan<byte[]> News => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_records)[(from.Sequence > 0 ? 1 : 0)..];

    /// <summary>The position at the page's end.</summary>
    public JournalPosition End => _records.Count == 0 ? from : new(from.Sequence + News.Length, _records[^1]);

    /// <summary>Adds the statements that read it; <paramref name="sql"/> is what <see cref="SqlOf"/> gave.</summary>
    public void AddTo(ReadingBatch batch, string sql, StoreClock clock)
    {
        batch.Add(StoreClock.Read, [clock.Parameter()], row => Time = row.GetInt64(0));
        batch.Add(sql, [SqlValues.Long(from.Sequence), SqlValues.Int(MostRecords + 1)], PutRecord);
    }

    /// <summary>Whether the journal still has the record at the position.</summary>
    /// <exception cref="JournalFormatException">It has another one there, or none.</exception>
    public void CheckPosition()
    {
        if (from.Sequence == 0)
        {
            return;
        }

        var isSame = _records.Count > 0
            && (from.Record is { } known ? known.AsSpan().SequenceEqual(_records[0]) : JournalCodec.Read(_records[0]).Sequence == from.Sequence);
        if (!isSame)
        {
            throw new JournalFormatException($"record {from.Sequence} is gone or is another one: commits were lost, or another database stands in this one's place. Start this web server anew");
        }
    }

    private void PutRecord(NpgsqlDataReader row) => _records.Add(row.GetFieldValue<byte[]>(0));
}
