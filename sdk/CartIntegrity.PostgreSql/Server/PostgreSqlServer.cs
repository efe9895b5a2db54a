using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// The connections of one store. Reading has the pool whose size the connection string names; writer, sweeper and feed have others, so that no
/// crowd of readers can keep them waiting.
/// </summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private const int ReservedConnections = 4;
    private const int ReadersUnlessSaid = 20;
    private const int FeedConnections = 1;

    private readonly PostgreSqlLedgerOptions _options;

    public PostgreSqlServer(PostgreSqlLedgerOptions options)
    {
        _options = options;
        Schema = new SchemaName(options.Schema);
        // Tells this store's sessions from those of another.
        Token = $"CartIntegrity {Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8))}";
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        Name = $"{given.Database ?? given.Username}.{Schema} on {given.Host}:{given.Port}";
        var readers = given.ContainsKey("Maximum Pool Size") ? given.MaxPoolSize : ReadersUnlessSaid;
        Readers = Source(given, readers, "SET default_transaction_isolation='repeatable read';SET default_transaction_read_only=on");
        Reserved = Source(given, ReservedConnections, "");
        Feed = Source(given, FeedConnections, $"SET application_name='{Token} feed'");
    }

    /// <summary>Which server, for messages; no secrets.</summary>
    public string Name { get; }

    public SchemaName Schema { get; }

    /// <summary>The name of this store's sessions on the server.</summary>
    public string Token { get; }

    /// <summary>How long a statement may take.</summary>
    public TimeSpan CommandTimeout => _options.CommandTimeout;

    /// <summary>How often a server that hears nothing looks: well before what it knows is too old to be told.</summary>
    public TimeSpan LookEvery => TimeSpan.FromMilliseconds(Math.Min(2_000, _options.StaleAfter.TotalMilliseconds / 4));

    /// <summary>For reading: one round trip is one snapshot.</summary>
    public NpgsqlDataSource Readers { get; }

    /// <summary>For the writer, for what must find out about a commit, for the sweeper and for housekeeping.</summary>
    public NpgsqlDataSource Reserved { get; }

    /// <summary>For listening.</summary>
    public NpgsqlDataSource Feed { get; }

    public async ValueTask DisposeAsync()
    {
        await Readers.DisposeAsync().ConfigureAwait(false);
        await Reserved.DisposeAsync().ConfigureAwait(false);
        await Feed.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Does something with a connection and tells failures in the ledger's words; nothing it does may change anything.</summary>
    public async ValueTask<T> ReadAsync<T>(NpgsqlDataSource source, Func<NpgsqlConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                return await OnceAsync(source, read, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (PostgreSqlErrors.IsLostConnection(failure))
            {
                // The server may have restarted while the connection lay in the pool.
                return await OnceAsync(source, read, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (PostgreSqlErrors.IsOurs(failure))
        {
            throw PostgreSqlErrors.NotApplied(failure, Name);
        }
    }

    private static async Task<T> OnceAsync<T>(NpgsqlDataSource source, Func<NpgsqlConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await read(connection, cancellationToken).ConfigureAwait(false);
        }
    }

    private NpgsqlDataSource Source(NpgsqlConnectionStringBuilder given, int connections, string also)
    {
        var builder = new NpgsqlDataSourceBuilder(given.ConnectionString);
        var set = builder.ConnectionStringBuilder;
        (set.Pooling, set.MinPoolSize, set.MaxPoolSize, set.Multiplexing) = (true, 0, connections, false);
        (set.Timeout, set.CommandTimeout) = ((int)_options.ConnectTimeout.TotalSeconds, (int)_options.CommandTimeout.TotalSeconds);
        // After a command that timed out, the server is asked to stop it and given this long before the connection is given up.
        set.CancellationTimeout = 500;
        // What the sessions are set to stays; there is nothing else to reset. Every statement is one of a fixed few, so all are prepared.
        (set.NoResetOnClose, set.MaxAutoPrepare, set.AutoPrepareMinUsages, set.Enlist) = (true, 60, 2, false);
        set.ApplicationName = Token;
        set.TcpKeepAlive = true;
        var prepare = $"{Settings()};{also}";
        builder.UsePhysicalConnectionInitializer(
            connection => throw new NotSupportedException($"{connection.Host}: this store opens connections asynchronously."),
            connection => PrepareAsync(connection, prepare));
        return builder.Build();
    }

    /// <summary>
    /// Every session. Plans are made once and only from indexes: a table that was empty when the plan was made would be read whole for ever after.
    /// </summary>
    private string Settings() => string.Join(';',
        $"SET lock_timeout={(int)_options.LockTimeout.TotalMilliseconds}",
        $"SET statement_timeout={(int)_options.CommandTimeout.TotalMilliseconds}",
        $"SET idle_in_transaction_session_timeout={(int)_options.IdleTimeout.TotalMilliseconds}",
        "SET plan_cache_mode=force_generic_plan", "SET enable_seqscan=off", "SET enable_hashjoin=off", "SET enable_mergejoin=off", "SET jit=off",
        "SET client_min_messages=warning",
        // What was acknowledged is on the disk, whatever the database's own setting; a stricter one (remote_apply) stays.
        "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')");

    private async Task PrepareAsync(NpgsqlConnection connection, string settings)
    {
        var command = new NpgsqlCommand($"{settings};SELECT pg_is_in_recovery()", connection);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var isReplica = false;
                do
                {
                    while (await reader.ReadAsync().ConfigureAwait(false))
                    {
                        isReplica |= reader.GetFieldType(0) == typeof(bool) && reader.GetBoolean(0);
                    }
                }
                while (await reader.NextResultAsync().ConfigureAwait(false));
                if (isReplica)
                {
                    throw PostgreSqlErrors.Unusable(Name, "it is a replica, and a replica may lag behind or lose what it told. Name the primary, for example with Target Session Attributes=primary.");
                }
            }
        }
    }
}
