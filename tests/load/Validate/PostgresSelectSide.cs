using Npgsql;

namespace CartIntegrity.Load;

/// <summary>What a careful shop would ask on PostgreSQL: what is left of each line, in one prepared query, on a pooled connection.</summary>
internal sealed class PostgresSelectSide : ISide
{
    private readonly NpgsqlDataSource _source;
    private readonly string _select;
    private readonly CartPicker[] _pickers;
    private readonly int _lines;

    private PostgresSelectSide(NpgsqlDataSource source, string schema, HoldSettings settings)
    {
        (_source, _lines) = (source, settings.Lines);
        _select = $"SELECT sku, on_hand - reserved FROM {schema}.stock WHERE sku = ANY($1)";
        _pickers = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartPicker(settings, client))];
    }

    public bool BlocksItsCaller => false;

    public static async Task<PostgresSelectSide> StartAsync(PostgresPlace place, HoldSettings settings)
    {
        var builder = new NpgsqlConnectionStringBuilder(place.ConnectionString)
        {
            MaxPoolSize = settings.Clients, MinPoolSize = settings.Clients, MaxAutoPrepare = 10, AutoPrepareMinUsages = 2, NoResetOnClose = true,
        };
        var source = NpgsqlDataSource.Create(builder.ConnectionString);
        var schema = $"{place.Schema}_select";
        await using var create = source.CreateCommand(
            $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.stock (sku text PRIMARY KEY, on_hand bigint NOT NULL, reserved bigint NOT NULL)");
        await create.ExecuteNonQueryAsync();
        await using var fill = source.CreateCommand($"INSERT INTO {schema}.stock SELECT unnest($1), 1000000, 0");
        fill.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = settings.SkuNames });
        await fill.ExecuteNonQueryAsync();
        await using var analyse = source.CreateCommand($"VACUUM ANALYZE {schema}.stock");
        await analyse.ExecuteNonQueryAsync();
        return new PostgresSelectSide(source, schema, settings);
    }

    public async ValueTask<bool> AskAsync(int client)
    {
        var skus = _pickers[client].NextNames();
        await using var select = _source.CreateCommand(_select);
        select.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = skus });
        await using var rows = await select.ExecuteReaderAsync();
        var found = 0;
        while (await rows.ReadAsync())
        {
            found += rows.GetString(0).Length > 0 && rows.GetInt64(1) > 0 ? 1 : 0;
        }

        return found == _lines;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
