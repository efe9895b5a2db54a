using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// Brings the table of heads up to date, for people and reports, and as a second wall: what the database refuses there is told. One server at a
/// time does it, in bulk: a row per changed item, however often it changed.
/// </summary>
internal sealed class HeadProjector(PostgreSqlServer server, uint ledger, KnownLedger known, ILogger log)
{
    /// <summary>The first key of the advisory lock; the second is the schema's oid.</summary>
    public const int LockClass = 0x43494C48;

    private const int RowsAtOnce = 5_000;

    private readonly HeadSql _sql = new(server.Schema);
    private readonly string _refusedAnyway = $"The table of heads of {server.Name} refuses what the journal says: ";

    /// <summary>What the database refused the latest time, or <c>null</c>.</summary>
    private volatile string? _refused;

    /// <summary>What is wrong with the table of heads, for people who look after the database; <c>null</c>: nothing.</summary>
    public string? Trouble => _refused is { } refused
        ? $"{_refusedAnyway}{refused} Selling goes on, from the journal, which is the truth; reports on the table read old numbers. Verify the ledger, and mend the table or the constraint that refuses."
        : null;

    /// <summary>Brings it up to date, unless another server is at it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using (await known.EnterAsync(cancellationToken).ConfigureAwait(false))
        {
            if (known.HeadChanges.IsEmpty)
            {
                return;
            }
        }

        await RunAsync("SELECT pg_try_advisory_xact_lock($1, $2)", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes note of what a snapshot has folded and the table may not show yet.</summary>
    public async Task NoteGapAsync(JournalReading journal, long snapshot, CancellationToken cancellationToken)
    {
        var shown = await server.ReadAsync(server.Reserved, ProjectedAsync, cancellationToken).ConfigureAwait(false);
        if (shown >= snapshot)
        {
            return;
        }

        await foreach (var bytes in journal.ReadAsync(shown, cancellationToken).ConfigureAwait(false))
        {
            var record = JournalCodec.Read(bytes.Span);
            if (record.Sequence > snapshot)
            {
                break;
            }

            using (await known.EnterAsync(cancellationToken).ConfigureAwait(false))
            {
                known.HeadChanges.Note(record);
            }
        }
    }

    /// <summary>Brings it up to date and compares every row with the journal's truth.</summary>
    public async Task<ImmutableArray<LedgerDifference>> FindDifferencesAsync(JournalFollower journal, CancellationToken cancellationToken)
    {
        await RunAsync("SELECT pg_advisory_xact_lock($1, $2) IS NOT NULL", cancellationToken).ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<LedgerDifference>();
        if (_refused is { } refused)
        {
            found.Add(new LedgerDifference(null, 0, _refusedAnyway + refused));
        }

        var (shown, rows) = await server.ReadAsync(server.Readers, RowsAsync, cancellationToken).ConfigureAwait(false);
        // Another server may have brought it further than this one knew of.
        await journal.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        foreach (var head in known.State.Checkpoint().Heads)
        {
            // What changed after the table was read is no difference.
            if (!rows.Remove(head.Item, out var row) ? head.LastSequence <= shown : row != head && head.LastSequence <= shown)
            {
                found.Add(new LedgerDifference(head.Item, 0, $"the table of heads says {row?.ToString() ?? "nothing"}, the journal says {head}"));
            }
        }

        found.AddRange(rows.Values.Select(row => new LedgerDifference(row.Item, 0, $"the table of heads says {row}, the journal says nothing")));
        return found.ToImmutable();
    }

    private async Task RunAsync(string takeLock, CancellationToken cancellationToken)
    {
        try
        {
            var shown = await server.ReadAsync(server.Reserved, (connection, token) => ProjectAsync(connection, takeLock, token), cancellationToken).ConfigureAwait(false);
            using (await known.EnterAsync(cancellationToken).ConfigureAwait(false))
            {
                known.HeadChanges.Forget(shown);
            }

            _refused = null;
        }
        catch (LedgerStoreException failure) when (failure.Failure == StoreFailure.Constraint)
        {
            var reason = failure.InnerException!.Message;
            if (_refused != reason)
            {
                PostgreSqlLog.HeadsRefused(log, server.Name, reason, failure);
            }

            _refused = reason;
        }
    }

    /// <returns>Up to which record the table shows what the ledger came to.</returns>
    private async Task<long> ProjectAsync(NpgsqlConnection connection, string takeLock, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (!await TryLockAsync(connection, takeLock, cancellationToken).ConfigureAwait(false))
            {
                return await ProjectedAsync(connection, cancellationToken).ConfigureAwait(false);
            }

            var shown = await ProjectedAsync(connection, cancellationToken).ConfigureAwait(false);
            var (sequence, rows) = await ChangedAsync(shown, cancellationToken).ConfigureAwait(false);
            if (sequence <= shown)
            {
                return shown;
            }

            await WriteAsync(connection, sequence, rows, cancellationToken).ConfigureAwait(false);
            return sequence;
        }
    }

    private async Task WriteAsync(NpgsqlConnection connection, long sequence, HeadRows[] rows, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows)
        {
            await RunAsync(connection, _sql.Update, chunk.Parameters(), cancellationToken).ConfigureAwait(false);
            await RunAsync(connection, _sql.Insert, chunk.Parameters(), cancellationToken).ConfigureAwait(false);
        }

        await RunAsync(connection, _sql.SetProjected, [SqlValues.Long(sequence)], cancellationToken).ConfigureAwait(false);
        // Not COMMIT: who looks at the server's sessions can tell these from those that write batches.
        await RunAsync(connection, "END", [], cancellationToken).ConfigureAwait(false);
    }

    private async Task<(long Sequence, HeadRows[] Rows)> ChangedAsync(long shown, CancellationToken cancellationToken)
    {
        using (await known.EnterAsync(cancellationToken).ConfigureAwait(false))
        {
            // After a start from the whole journal that is nearly all of it.
            var changes = known.HeadChanges;
            changes.Forget(shown);
            var heads = known.State.ReadHeads(changes.Skus);
            return (known.State.Sequence, [.. heads.Chunk(RowsAtOnce).Select(chunk => new HeadRows(chunk, Array.ConvertAll(chunk, head => changes.IsForced(head.Item))))]);
        }
    }

    private async Task<bool> TryLockAsync(NpgsqlConnection connection, string takeLock, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(takeLock, connection) { Parameters = { SqlValues.Int(LockClass), SqlValues.Int(unchecked((int)ledger)) } };
        await using (command.ConfigureAwait(false))
        {
            return (bool)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
    }

    private async Task<long> ProjectedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(_sql.Projected, connection);
        await using (command.ConfigureAwait(false))
        {
            return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
    }

    private async Task<(long Shown, Dictionary<StockItem, StockHead> Rows)> RowsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var shown = 0L;
        Dictionary<StockItem, StockHead> rows = [];
        var batch = new ReadingBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.Add(_sql.Projected, [], row => shown = row.GetInt64(0));
            batch.AddLong(server.CommandTimeout, all => all.Add(_sql.All, [], row => Put(rows, HeadRow.Read(row))));
            await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return (shown, rows);
    }

    private static void Put(Dictionary<StockItem, StockHead> rows, StockHead head) => rows[head.Item] = head;

    private static async Task RunAsync(NpgsqlConnection connection, string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.AddRange(parameters);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
