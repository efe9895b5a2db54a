using CartIntegrity.Testing;
using Npgsql;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>A ledger on a server, the web servers a test starts on it, and a connection of the test's own to look or to interfere.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly List<Node> _nodes = [];

    private Scene(string connectionString)
    {
        ConnectionString = connectionString;
        Schema = $"t_{Guid.NewGuid():n}";
    }

    public string ConnectionString { get; }

    public string Schema { get; }

    public static async Task<Scene> StartAsync() => new(await TestServer.ConnectionStringAsync());

    public static Scene On(PostgresCluster cluster) => new(cluster.ConnectionString);

    public PostgreSqlLedgerOptions Options(Action<PostgreSqlLedgerOptions>? change = null)
    {
        var options = new PostgreSqlLedgerOptions { ConnectionString = ConnectionString, Schema = Schema, Migration = PostgreSqlMigration.AtStart };
        change?.Invoke(options);
        return options;
    }

    /// <summary>A store that is not open.</summary>
    public PostgreSqlLedgerStore Store(Action<PostgreSqlLedgerOptions>? change = null) =>
        new(Options(change), TimeProvider.System, new NotedLog<PostgreSqlLedgerStore>(), null);

    /// <summary>Starts a web server's ledger.</summary>
    /// <param name="change">Options that differ.</param>
    /// <param name="storeClock">A clock in place of the database's.</param>
    /// <param name="policy">The rules of the shop.</param>
    /// <param name="own">The web server's own clock.</param>
    public async Task<Node> NodeAsync(
        Action<PostgreSqlLedgerOptions>? change = null, TimeProvider? storeClock = null, StockPolicy? policy = null, TimeProvider? own = null)
    {
        var node = await Node.StartAsync(Options(change), storeClock, policy ?? new StockPolicy(), own ?? TimeProvider.System);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Connects; while a server that was killed recovers, waits for it.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, SearchPath = Schema, Timeout = 5 }.ConnectionString);
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                await connection.OpenAsync();
                return true;
            }
            catch (NpgsqlException failure) when (failure is not PostgresException refusal || refusal.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                return false;
            }
        }, "the server takes a connection");
        return connection;
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await RunAsync(connection, sql);
    }

    public static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Waits until a question to the server is answered with yes.</summary>
    public async Task UntilAsync(string question)
    {
        await using var connection = await ConnectAsync();
        await Eventually.TrueAsync(async () =>
        {
            await using var command = new NpgsqlCommand($"SELECT {question}", connection);
            return (bool)(await command.ExecuteScalarAsync())!;
        }, question);
    }

    /// <summary>Takes the turn to write, as a web server does that then hangs; ends with the connection.</summary>
    public async Task<NpgsqlConnection> TakeTurnAsync()
    {
        var connection = await ConnectAsync();
        await RunAsync(connection, $"SELECT pg_advisory_lock({WriteSession.LockClass}, '{Schema}'::regnamespace::oid::int)");
        return connection;
    }

    /// <summary>Waits until a session waits for the turn to write.</summary>
    public Task UntilSomebodyWaitsAsync() => UntilAsync($"EXISTS (SELECT FROM pg_locks WHERE locktype='advisory' AND classid={WriteSession.LockClass} AND objid='{Schema}'::regnamespace::oid AND NOT granted)");

    /// <summary>Waits until every web server knows what the database has now.</summary>
    public async Task EverybodyKnowsAsync()
    {
        var latest = await ScalarAsync<long>("SELECT coalesce(max(sequence), 0) FROM journal");
        foreach (var node in _nodes.Where(node => node.IsRunning))
        {
            await Eventually.TrueAsync(async () => (await node.Store.ReadCheckpointAsync(CancellationToken.None)).Sequence >= latest, "the server knows the latest record");
        }
    }

    /// <summary>Everything that was stored, verified by the engine and by a second pair of eyes.</summary>
    public async Task<IReadOnlyList<JournalRecord>> VerifyAsync()
    {
        var node = await NodeAsync();
        var report = await node.Ledger.VerifyAsync();
        report.Differences.Should().BeEmpty();
        List<JournalRecord> records = [];
        await foreach (var record in node.Ledger.JournalAsync())
        {
            records.Add(record);
        }

        LedgerRules.Check(records);
        return records;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await RunAsync($"SET client_min_messages=warning;DROP SCHEMA IF EXISTS {Schema} CASCADE");
    }
}
