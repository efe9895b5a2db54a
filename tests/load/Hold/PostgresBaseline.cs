using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.Load;

/// <summary>
/// What the ledger on PostgreSQL is compared with: one transaction per request on the same server, for each SKU, in order, an UPDATE that only takes
/// what is there, and an INSERT of the hold's row. Prepared and pooled; all statements of a request go in one round trip, as good as it gets. With equal work each
/// transaction also hashes and writes a journal row of the ledger's size and notifies, as the ledger does.
/// </summary>
internal sealed class PostgresBaseline : ISide
{
    public const string Description = "PostgreSQL, guarded UPDATE + INSERT per SKU in one transaction per request, prepared, pooled, one round trip to write and one to commit";

    // What the ledger's record of a hold has: a head, and some bytes for each line.
    private const int RecordHead = 90;
    private const int RecordLine = 45;

    private readonly NpgsqlDataSource _source;
    private readonly string _schema;
    private readonly CartPicker[] _pickers;
    private readonly string[] _skus;
    private readonly long[] _carts;
    private readonly bool _equalWork;
    private readonly byte[] _record;

    private PostgresBaseline(NpgsqlDataSource source, string schema, HoldSettings settings, bool equalWork)
    {
        (_source, _schema, _equalWork) = (source, schema, equalWork);
        _record = RandomNumberGenerator.GetBytes(RecordHead + (RecordLine * settings.Lines));
        _pickers = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartPicker(settings, client))];
        _skus = settings.SkuNames;
        _carts = new long[settings.Clients];
    }

    public bool BlocksItsCaller => false;

    public static async Task<PostgresBaseline> StartAsync(PostgresPlace place, HoldSettings settings, bool equalWork = false)
    {
        var builder = new NpgsqlConnectionStringBuilder(place.ConnectionString)
        {
            MaxPoolSize = settings.Clients, MinPoolSize = settings.Clients, MaxAutoPrepare = 10, AutoPrepareMinUsages = 2, NoResetOnClose = true,
        };
        var source = NpgsqlDataSource.Create(builder.ConnectionString);
        var schema = $"{place.Schema}_{(equalWork ? "equal" : "bare")}";
        await using var create = source.CreateCommand($"""
            CREATE SCHEMA {schema};
            CREATE TABLE {schema}.stock (sku text PRIMARY KEY, on_hand bigint NOT NULL, reserved bigint NOT NULL) WITH (fillfactor = 50);
            CREATE TABLE {schema}.hold (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, cart text NOT NULL, sku text NOT NULL, quantity int NOT NULL, expires_at timestamptz NOT NULL);
            CREATE TABLE {schema}.journal (sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, record bytea NOT NULL, hash bytea NOT NULL);
            """);
        await create.ExecuteNonQueryAsync();
        await using var fill = source.CreateCommand($"INSERT INTO {schema}.stock SELECT unnest($1), $2, 0");
        fill.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = settings.SkuNames });
        fill.Parameters.Add(new NpgsqlParameter<long> { TypedValue = HoldSettings.UnitsPerSku });
        await fill.ExecuteNonQueryAsync();
        await using var analyse = source.CreateCommand($"VACUUM ANALYZE {schema}.stock");
        await analyse.ExecuteNonQueryAsync();
        return new PostgresBaseline(source, schema, settings, equalWork);
    }

    public async ValueTask<bool> AskAsync(int client)
    {
        var cart = string.Create(CultureInfo.InvariantCulture, $"c{client}-{++_carts[client]}");
        var expires = TimeProvider.System.GetUtcNow().AddMinutes(10).UtcDateTime;
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var number in _pickers[client].Next())
        {
            Add(batch, $"UPDATE {_schema}.stock SET reserved = reserved + 1 WHERE sku = $1 AND on_hand - reserved >= 1", Text(_skus[number]));
            Add(batch, $"INSERT INTO {_schema}.hold (cart, sku, quantity, expires_at) VALUES ($1, $2, 1, $3)",
                Text(cart), Text(_skus[number]), new NpgsqlParameter<DateTime> { TypedValue = expires, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        }

        var rows = batch.BatchCommands.Count;
        if (_equalWork)
        {
            Add(batch, $"INSERT INTO {_schema}.journal (record, hash) VALUES ($1, $2)", Bytes(_record), Bytes(SHA256.HashData(_record)));
            Add(batch, "SELECT pg_notify($1, $2)", Text(_schema), Text(cart));
            rows++;
        }

        var changed = await batch.ExecuteNonQueryAsync();
        if (changed != rows)
        {
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var drop = _source.CreateCommand($"DROP SCHEMA {_schema} CASCADE"))
        {
            await drop.ExecuteNonQueryAsync();
        }

        await _source.DisposeAsync();
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<byte[]> Bytes(byte[] value) => new() { TypedValue = value };

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };
}
