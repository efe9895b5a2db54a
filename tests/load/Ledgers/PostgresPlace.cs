using CartIntegrity.PostgreSql;
using CartIntegrity.Throwaway;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CartIntegrity.Load;

/// <summary>A PostgreSQL server and a schema of its own on it for this run; both gone afterwards if this run made them.</summary>
internal sealed class PostgresPlace : IAsyncDisposable
{
    private readonly PostgresCluster? _own;

    private PostgresPlace(PostgresCluster? own, string connectionString, string? schema = null) =>
        (_own, ConnectionString, Schema) = (own, connectionString, schema ?? $"load_{Guid.NewGuid():n}");

    public string ConnectionString { get; }

    public string Schema { get; }

    /// <summary>Uses a server, or starts a throwaway one that writes to disk as a real one does.</summary>
    /// <exception cref="UsageException">No server is named and none is installed.</exception>
    public static async Task<PostgresPlace> StartAsync(string? connectionString)
    {
        if (connectionString is not null)
        {
            return new PostgresPlace(null, connectionString);
        }

        if (PostgresPrograms.Folder is null)
        {
            throw new UsageException("No PostgreSQL is installed here; name a server: --connection \"Host=…;Database=…;Username=…;Password=…\".");
        }

        var cluster = await PostgresCluster.StartAsync("shared_buffers=256MB", "max_wal_size=4GB", "max_connections=400");
        return new PostgresPlace(cluster, cluster.ConnectionString);
    }

    /// <summary>A place that another process made, and will remove.</summary>
    public static PostgresPlace Of(string connectionString, string schema) => new(null, connectionString, schema);

    public void Register(CartIntegrityBuilder builder) => builder.UseStore(services =>
    {
        // A replay's time is the month's, not the server's.
        var time = services.GetRequiredService<TimeProvider>();
        var options = new PostgreSqlLedgerOptions { ConnectionString = ConnectionString, Schema = Schema, Migration = PostgreSqlMigration.AtStart };
        return new PostgreSqlLedgerStore(options, TimeProvider.System, services.GetRequiredService<ILogger<PostgreSqlLedgerStore>>(), time == TimeProvider.System ? null : time);
    });

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
            return;
        }

        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var drop = source.CreateCommand($"DROP SCHEMA IF EXISTS {Schema} CASCADE");
        await drop.ExecuteNonQueryAsync();
    }
}
