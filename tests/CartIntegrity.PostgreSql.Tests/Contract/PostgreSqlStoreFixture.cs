using CartIntegrity.Testing;
using Npgsql;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>The PostgreSQL store for the contract suite: a schema of its own per test, time moved by hand, and a restart is closing and opening.</summary>
internal sealed class PostgreSqlStoreFixture : LedgerStoreFixture
{
    private readonly string _schema = $"t_{Guid.NewGuid():n}";

    public override ILedgerStore Create(TimeProvider time) => new PostgreSqlLedgerStore(
        new PostgreSqlLedgerOptions { ConnectionString = Server, Schema = _schema, Migration = PostgreSqlMigration.AtStart },
        TimeProvider.System, new NotedLog<PostgreSqlLedgerStore>(), time);

    public override async ValueTask<ILedgerStore> ReopenAsync(ILedgerStore store, TimeProvider time)
    {
        await store.DisposeAsync();
        return Create(time);
    }

    public override async ValueTask DisposeAsync()
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"SET client_min_messages=warning;DROP SCHEMA IF EXISTS {_schema} CASCADE", connection);
        await drop.ExecuteNonQueryAsync();
        await base.DisposeAsync();
    }

    // Started once for all tests; who asks first waits for it.
    private static string Server => TestServer.ConnectionStringAsync().GetAwaiter().GetResult();
}
