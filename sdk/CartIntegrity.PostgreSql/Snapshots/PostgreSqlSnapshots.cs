using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// The state as it was at some record, so that a start folds only what came later. One server at a time saves one, and not under the turn to write:
/// what it says was true at its record, however old it is.
/// </summary>
internal sealed class PostgreSqlSnapshots(PostgreSqlServer server, uint ledger, KnownLedger known, ILogger log)
{
    private const int LockClass = 0x43494C53;
    private const int ChunkSize = 1024 * 1024;

    private readonly string _latest = server.Schema.In("SELECT sequence, length, hash FROM {schema}.snapshot ORDER BY sequence DESC LIMIT 1");
    private readonly string _chunks = server.Schema.In("SELECT bytes FROM {schema}.snapshot_chunk WHERE sequence = $1 ORDER BY number");
    private readonly string _put = server.Schema.In("INSERT INTO {schema}.snapshot_chunk (sequence, number, bytes) VALUES ($1, $2, $3)");
    private readonly string _putHead = server.Schema.In("INSERT INTO {schema}.snapshot (sequence, length, hash) VALUES ($1, $2, $3)");
    private readonly string _drop = server.Schema.In("DELETE FROM {schema}.snapshot WHERE sequence < $1");
    private readonly string _dropChunks = server.Schema.In("DELETE FROM {schema}.snapshot_chunk WHERE sequence < $1");
    private long _savedAt;
    private int _thingsThen;

    /// <summary>Takes the latest one over into the empty state, if there is one that is whole.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await server.ReadAsync(server.Readers, ReadAsync, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            return;
        }

        using (await known.EnterAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                known.LoadUnderGate(bytes);
            }
            catch (JournalFormatException) when (known.State.Sequence == 0)
            {
                // Of another version: nothing of it was taken over.
                PostgreSqlLog.SharedSnapshotIgnored(log, server.Name);
            }
        }

        (_savedAt, _thingsThen) = (known.State.Sequence, known.State.Count);
    }

    /// <summary>Saves one when enough has come since the latest, unless another server is at it.</summary>
    public async Task SaveIfDueAsync(int every, CancellationToken cancellationToken)
    {
        if (IsDue(every))
        {
            await server.ReadAsync(server.Reserved, (connection, token) => SaveAsync(connection, every, token), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A snapshot costs as much as there is to save; waiting for as many commands keeps that a fixed share of each command.</summary>
    private bool IsDue(int every) => known.Position.Sequence >= _savedAt + Math.Max(every, _thingsThen);

    private async Task<bool> SaveAsync(NpgsqlConnection connection, int every, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var isMine = await ScalarAsync(connection, "SELECT pg_try_advisory_xact_lock($1, $2)", [SqlValues.Int(LockClass), SqlValues.Int(unchecked((int)ledger))], cancellationToken).ConfigureAwait(false);
            // Another server may have saved one since.
            var latest = await ScalarAsync(connection, _latest, [], cancellationToken).ConfigureAwait(false) as long? ?? 0;
            if (latest > _savedAt)
            {
                (_savedAt, _thingsThen) = (latest, known.State.Count);
            }

            if (isMine is not true || !IsDue(every))
            {
                return false;
            }

            var (sequence, bytes) = await BytesAsync(cancellationToken).ConfigureAwait(false);
            await InsertAsync(connection, sequence, bytes, cancellationToken).ConfigureAwait(false);
            await ScalarAsync(connection, "END", [], cancellationToken).ConfigureAwait(false);
            (_savedAt, _thingsThen) = (sequence, known.State.Count);
            PostgreSqlLog.SharedSnapshotSaved(log, server.Name, sequence);
            return true;
        }
    }

    private async Task<(long Sequence, JournalBuffer Bytes)> BytesAsync(CancellationToken cancellationToken)
    {
        var bytes = new JournalBuffer();
        using (await known.EnterAsync(cancellationToken).ConfigureAwait(false))
        {
            known.State.Save(bytes);
            return (known.State.Sequence, bytes);
        }
    }

    private async Task InsertAsync(NpgsqlConnection connection, long sequence, JournalBuffer bytes, CancellationToken cancellationToken)
    {
        var number = 0;
        for (var start = 0; start < bytes.Length; start += ChunkSize)
        {
            var chunk = bytes.Slice(start, Math.Min(ChunkSize, bytes.Length - start)).ToArray();
            await ScalarAsync(connection, _put, [SqlValues.Long(sequence), SqlValues.Int(number++), Bytes(chunk)], cancellationToken).ConfigureAwait(false);
        }

        await ScalarAsync(connection, _putHead, [SqlValues.Long(sequence), SqlValues.Long(bytes.Length), Bytes(SHA256.HashData(bytes.Slice(0, bytes.Length)))], cancellationToken).ConfigureAwait(false);
        await ScalarAsync(connection, _drop, [SqlValues.Long(sequence)], cancellationToken).ConfigureAwait(false);
        await ScalarAsync(connection, _dropChunks, [SqlValues.Long(sequence)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The latest one's bytes; <c>null</c> when there is none or its bytes are not those that were saved. One moment: it may be replaced meanwhile.</summary>
    private async Task<byte[]?> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            (long Sequence, long Length, byte[] Hash)? head = null;
            var bytes = new MemoryStream();
            var batch = new ReadingBatch(connection);
            await using (batch.ConfigureAwait(false))
            {
                batch.Add(_latest, [], row => head = (row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)));
                await batch.RunAsync(cancellationToken).ConfigureAwait(false);
            }

            if (head is not { } saved)
            {
                return null;
            }

            var chunks = new ReadingBatch(connection);
            await using (chunks.ConfigureAwait(false))
            {
                chunks.AddLong(server.CommandTimeout, all => all.Add(_chunks, [SqlValues.Long(saved.Sequence)], row => bytes.Write(row.GetFieldValue<byte[]>(0))));
                await chunks.RunAsync(cancellationToken).ConfigureAwait(false);
            }

            var whole = bytes.ToArray();
            if (whole.Length == saved.Length && SHA256.HashData(whole).AsSpan().SequenceEqual(saved.Hash))
            {
                return whole;
            }

            PostgreSqlLog.SharedSnapshotIgnored(log, server.Name);
            return null;
        }
    }

    private static NpgsqlParameter<byte[]> Bytes(byte[] bytes) => new() { TypedValue = bytes, NpgsqlDbType = NpgsqlDbType.Bytea };

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.AddRange(parameters);
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
