using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// Reads the journal. Sequences are given and committed under one lock, so a record that can be seen has no predecessor that cannot: a reader that
/// goes on behind the last record it saw skips nothing (L5).
/// </summary>
internal sealed class JournalReading(PostgreSqlServer server, StoreClock clock)
{
    private const int PageRecords = 500;

    private readonly string _from = JournalPage.SqlOf(server.Schema);
    private readonly string _behind = server.Schema.In("SELECT record FROM {schema}.journal WHERE sequence > $1 ORDER BY sequence LIMIT $2");
    private readonly string _contains = server.Schema.In("SELECT count(*) FROM {schema}.journal WHERE sequence = $1 AND record = $2");

    /// <summary>Page by page, each read at one go: no transaction stays open while the caller works.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<byte[]> page;
        do
        {
            var from = after;
            page = await server.ReadAsync(server.Readers, (connection, token) => BytesAsync(connection, from, token), cancellationToken).ConfigureAwait(false);
            foreach (var record in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return record;
            }

            after += page.Count;
        }
        while (page.Count == PageRecords);
    }

    /// <summary>The journal from a position on.</summary>
    public async Task<JournalPage> PageAsync(NpgsqlConnection connection, JournalPosition from, CancellationToken cancellationToken)
    {
        var page = new JournalPage(from);
        var batch = new ReadingBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            page.AddTo(batch, _from, clock);
            await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return page;
    }

    /// <summary>
    /// Whether a record is stored. Takes the turn to write first: a commit whose answer was lost may be under way still, and has ended when the
    /// turn is had. A session in doubt that does not end by itself (its web server hangs, its network swallows everything) is ended.
    /// </summary>
    public async Task<bool> ContainsAsync(NpgsqlConnection connection, uint ledger, int inDoubt, (long Sequence, ReadOnlyMemory<byte> Bytes) record, CancellationToken cancellationToken)
    {
        var found = 0L;
        var batch = new ReadingBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            if (inDoubt != 0)
            {
                batch.Add("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND application_name = $2",
                    [SqlValues.Int(inDoubt), SqlValues.Text(server.Token)], static _ => { });
            }

            batch.Add("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
            batch.Add(WriteSession.TakeTurn, [SqlValues.Int(WriteSession.LockClass), SqlValues.Int(unchecked((int)ledger))], static _ => { });
            batch.Add(_contains, [SqlValues.Long(record.Sequence), new NpgsqlParameter<byte[]> { TypedValue = record.Bytes.ToArray(), NpgsqlDbType = NpgsqlDbType.Bytea }],
                row => found = row.GetInt64(0));
            batch.Add("COMMIT");
            await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return found > 0;
    }

    private async Task<List<byte[]>> BytesAsync(NpgsqlConnection connection, long after, CancellationToken cancellationToken)
    {
        List<byte[]> page = [];
        var batch = new ReadingBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.Add(_behind, [SqlValues.Long(after), SqlValues.Int(PageRecords)], row => page.Add(row.GetFieldValue<byte[]>(0)));
            await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return page;
    }
}
