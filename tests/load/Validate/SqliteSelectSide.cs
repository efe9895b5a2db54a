using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CartIntegrity.Load;

/// <summary>What a careful shop would ask on SQLite: what is left of each line, in one prepared query, on a connection of its own for each client.</summary>
internal sealed class SqliteSelectSide : ISide
{
    private readonly SqliteConnection[] _connections;
    private readonly SqliteCommand[] _selects;
    private readonly CartPicker[] _pickers;
    private readonly int _lines;

    private SqliteSelectSide(SqliteConnection[] connections, HoldSettings settings)
    {
        _connections = connections;
        _selects = [.. connections.Select(Prepared)];
        _pickers = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartPicker(settings, client))];
        _lines = settings.Lines;
    }

    public bool BlocksItsCaller => true;

    public static SqliteSelectSide Start(TemporaryFolder folder, HoldSettings settings)
    {
        var source = $"Data Source={folder.File("select.db")};Pooling=False";
        using (var connection = Opened(source))
        {
            SqliteText.Execute(connection, "PRAGMA journal_mode=WAL; CREATE TABLE stock (sku TEXT PRIMARY KEY, on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL) WITHOUT ROWID");
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO stock (sku, on_hand, reserved) VALUES ($sku, 1000000, 0)";
            var sku = insert.Parameters.AddWithValue("$sku", "");
            foreach (var name in settings.SkuNames)
            {
                sku.Value = name;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return new SqliteSelectSide([.. Enumerable.Range(0, settings.Clients).Select(_ => Opened(source))], settings);
    }

    public ValueTask<bool> AskAsync(int client)
    {
        var select = _selects[client];
        select.Parameters[0].Value = JsonSerializer.Serialize(_pickers[client].NextNames());
        using var rows = select.ExecuteReader();
        var found = 0;
        while (rows.Read())
        {
            found += rows.GetString(0).Length > 0 && rows.GetInt64(1) > 0 ? 1 : 0;
        }

        return new(found == _lines);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var select in _selects)
        {
            await select.DisposeAsync();
        }

        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }
    }

    private static SqliteConnection Opened(string source)
    {
        var connection = new SqliteConnection(source);
        connection.Open();
        return connection;
    }

    private static SqliteCommand Prepared(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT sku, on_hand - reserved FROM stock WHERE sku IN (SELECT value FROM json_each($skus))";
        command.Parameters.AddWithValue("$skus", "[]");
        command.Prepare();
        return command;
    }
}
