using Microsoft.Extensions.Logging;
using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>Brings the tables of a ledger to the version this package works with, or says what is in the way.</summary>
internal sealed class Migrator(PostgreSqlServer server, bool mayMigrate, ILogger log)
{
    // The two keys of the advisory lock under which tables are changed; the second is not a schema's oid because there may be none yet.
    private const int LockClass = 0x43494D47;
    private const int LongestSeconds = 120;

    /// <returns>The oid of the schema.</returns>
    public async Task<uint> RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);
        if (version < PostgreSqlSchema.Version && mayMigrate)
        {
            await MigrateAsync(connection, cancellationToken).ConfigureAwait(false);
            version = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        return version switch
        {
            PostgreSqlSchema.Version => (uint)(await ScalarAsync(connection, "SELECT oid FROM pg_namespace WHERE nspname=$1", cancellationToken).ConfigureAwait(false))!,
            > PostgreSqlSchema.Version => throw PostgreSqlErrors.Unusable(server.Name,
                $"its tables have version {version}, made by a newer CartIntegrity.PostgreSql; this one works with {PostgreSqlSchema.Version}. Update the package."),
            _ => throw PostgreSqlErrors.Unusable(server.Name,
                $"its tables have version {version} (0: there are none), and this package works with {PostgreSqlSchema.Version}. Run the script PostgreSqlSchema.Script(\"{server.Schema}\") gives, or set PostgreSqlLedgerOptions.Migration to AtStart."),
        };
    }

    private async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var there = await ScalarAsync(connection, "SELECT to_regclass(quote_ident($1) || '.version') IS NOT NULL", cancellationToken).ConfigureAwait(false);
        return there is true
            ? (int)(await ScalarAsync(connection, server.Schema.In("SELECT coalesce(max(number), 0) FROM {schema}.version WHERE $1 <> ''"), cancellationToken).ConfigureAwait(false))!
            : 0;
    }

    private async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // Servers that start at the same moment take turns; the later ones find everything there.
            var command = new NpgsqlCommand(
                $"SET LOCAL lock_timeout='60s';SET LOCAL statement_timeout='60s';SELECT pg_advisory_xact_lock({LockClass}, hashtext('{server.Schema}'));{PostgreSqlSchema.Script(server.Schema.Value)}", connection, transaction)
            {
                CommandTimeout = LongestSeconds,
            };
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        PostgreSqlLog.SchemaMigrated(log, server.Name, PostgreSqlSchema.Version);
    }

    private async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = server.Schema.Value } } };
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
