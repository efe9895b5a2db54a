using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace CartIntegrity.Sqlite;

/// <summary>
/// The state as it was at some record, so that a start folds only what came later. Used under <see cref="SqliteFile.Gate"/>.
/// </summary>
/// <remarks>A snapshot is written, and the one before it dropped, in one transaction: a crash leaves the one or the other.</remarks>
internal sealed class SqliteSnapshots(SqliteFile file)
{
    private const int ChunkSize = 1024 * 1024;

    // Kept from snapshot to snapshot: it is as large as the state.
    private readonly JournalBuffer _buffer = new();

    /// <summary>Saves the state. Throws <see cref="SqliteException"/>, and then the snapshot before it stays.</summary>
    public void Save(ResidentState state)
    {
        _buffer.Clear();
        state.Save(_buffer);
        try
        {
            file.Run("BEGIN IMMEDIATE");
            file.Run("DELETE FROM snapshot_chunk");
            file.Run("DELETE FROM snapshot");
            Insert(state.Sequence);
            file.Run("COMMIT");
        }
        catch (SqliteException)
        {
            file.RollBack();
            throw;
        }
    }

    /// <summary>The snapshot's bytes; <c>null</c> when there is none or its bytes are not those that were saved.</summary>
    /// <param name="damaged">There is one, but its bytes are not those that were saved.</param>
    public byte[]? Read(out bool damaged)
    {
        try
        {
            return ReadWhole(out damaged);
        }
        catch (SqliteException failure) when (SqliteErrors.IsDamage(failure))
        {
            damaged = true;
            return null;
        }
    }

    private byte[]? ReadWhole(out bool damaged)
    {
        damaged = false;
        using var head = file.Prepare("SELECT sequence, length, hash FROM snapshot LIMIT 1");
        if (!head.Step())
        {
            return null;
        }

        var length = head.Number(1);
        var bytes = length >= 0 && length <= Array.MaxLength ? ReadChunks(head.Number(0), (int)length) : null;
        damaged = bytes is null || !SHA256.HashData(bytes).AsSpan().SequenceEqual(head.Bytes(2));
        return damaged ? null : bytes;
    }

    private void Insert(long sequence)
    {
        var chunks = 0;
        using (var put = file.Prepare("INSERT INTO snapshot_chunk (sequence, number, bytes) VALUES (?1, ?2, ?3)"))
        {
            for (var start = 0; start < _buffer.Length; start += ChunkSize)
            {
                put.Bind(1, sequence).Bind(2, chunks++).Bind(3, _buffer.Slice(start, Math.Min(ChunkSize, _buffer.Length - start))).Step();
            }
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer.Slice(0, _buffer.Length), hash);
        using var head = file.Prepare("INSERT INTO snapshot (sequence, chunks, length, hash) VALUES (?1, ?2, ?3, ?4)");
        head.Bind(1, sequence).Bind(2, chunks).Bind(3, _buffer.Length).Bind(4, hash).Step();
    }

    private byte[]? ReadChunks(long sequence, int length)
    {
        // The chunks are measured before room is made for them: a damaged length must not ask for gigabytes.
        using var size = file.Prepare("SELECT total(length(bytes)) FROM snapshot_chunk WHERE sequence = ?1");
        if (!size.Bind(1, sequence).Step() || size.Number(0) != length)
        {
            return null;
        }

        using var chunks = file.Prepare("SELECT bytes FROM snapshot_chunk WHERE sequence = ?1 ORDER BY number");
        var bytes = new byte[length];
        var used = 0;
        chunks.Bind(1, sequence);
        while (chunks.Step())
        {
            var chunk = chunks.Bytes(0);
            chunk.CopyTo(bytes.AsSpan(used));
            used += chunk.Length;
        }

        return bytes;
    }
}
