using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>Statements that go to the server together, and what is done with each row that comes back.</summary>
internal sealed class ReadingBatch : IAsyncDisposable
{
    private const int LongestSeconds = 600;

    private readonly NpgsqlBatch _batch;
    private readonly List<Action<NpgsqlDataReader>> _readers = [];
    private readonly List<Action> _atEnd = [];

    public ReadingBatch(NpgsqlConnection connection) => _batch = new NpgsqlBatch(connection);

    /// <summary>Adds a statement that gives rows.</summary>
    public void Add(string sql, ReadOnlySpan<NpgsqlParameter> parameters, Action<NpgsqlDataReader> read)
    {
        _batch.BatchCommands.Add(SqlValues.Statement(sql, parameters));
        _readers.Add(read);
    }

    /// <summary>Adds a statement that gives none.</summary>
    public void Add(string sql, params ReadOnlySpan<NpgsqlParameter> parameters) => _batch.BatchCommands.Add(SqlValues.Statement(sql, parameters));

    /// <summary>Adds statements that may take minutes: the whole ledger is read. If one fails, the time limit is what it was.</summary>
    public void AddLong(TimeSpan usualLimit, Action<ReadingBatch> add)
    {
        Add("SET statement_timeout=0");
        add(this);
        Add($"SET statement_timeout={(int)usualLimit.TotalMilliseconds}");
        _batch.Timeout = LongestSeconds;
    }

    /// <summary>Adds what to do when all rows have come.</summary>
    public void AtEnd(Action act) => _atEnd.Add(act);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var reader = await _batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            foreach (var read in _readers)
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    read(reader);
                }

                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var act in _atEnd)
        {
            act();
        }
    }

    /// <summary>As <see cref="RunAsync"/>, on the calling thread.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        // There is no other way to call off a command that blocks; the server then answers with an error.
        using var calledOff = cancellationToken.UnsafeRegister(static batch => ((NpgsqlBatch)batch!).Cancel(), _batch);
        using (var reader = _batch.ExecuteReader())
        {
            foreach (var read in _readers)
            {
                while (reader.Read())
                {
                    read(reader);
                }

                reader.NextResult();
            }
        }

        foreach (var act in _atEnd)
        {
            act();
        }
    }

    public ValueTask DisposeAsync() => _batch.DisposeAsync();
}
