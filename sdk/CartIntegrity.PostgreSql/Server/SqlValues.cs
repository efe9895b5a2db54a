using System.Buffers.Binary;
using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.PostgreSql;

/// <summary>The ledger's values as parameters and columns.</summary>
internal static class SqlValues
{
    /// <summary>Between the SKUs of one row's list: a control character, which no id contains.</summary>
    public const char Separator = '\n';

    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static NpgsqlParameter Texts(IEnumerable<string> values) => Array([.. values], NpgsqlDbType.Text);

    public static NpgsqlParameter Longs(IEnumerable<long> values) => Array([.. values], NpgsqlDbType.Bigint);

    public static NpgsqlParameter Ids(IEnumerable<HoldId> values) => Array([.. values.Select(ToGuid)], NpgsqlDbType.Uuid);

    public static NpgsqlParameter Array<T>(T[] values, NpgsqlDbType type) =>
        new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };

    public static NpgsqlParameter Text(string value) => new NpgsqlParameter<string> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };

    public static NpgsqlParameter Long(long value) => new NpgsqlParameter<long> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bigint };

    public static NpgsqlParameter Int(int value) => new NpgsqlParameter<int> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Integer };

    public static Guid ToGuid(HoldId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, id.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], id.Low);
        return new Guid(bytes, bigEndian: true);
    }

    public static HoldId ToHoldId(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return new HoldId(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    public static byte[] ToBytes(EventHash hash)
    {
        var bytes = new byte[EventHash.Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, hash.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), hash.Low);
        return bytes;
    }

    public static EventHash ToHash(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    public static DateTimeOffset ToTime(long ticks) => new(ticks, TimeSpan.Zero);
}
