using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>Forgets holds that ended a day ago: late duplicates of their commands have come by then. The journal keeps them.</summary>
internal sealed class Housekeeping(PostgreSqlServer server, uint ledger, StoreClock clock)
{
    /// <summary>How many are forgotten at one go: the turn to write is held that long.</summary>
    public const int HoldsAtOnce = 500;

    private readonly string _forget = server.Schema.In(
        $"WITH gone AS (DELETE FROM {{schema}}.hold WHERE id IN (SELECT id FROM {{schema}}.hold WHERE NOT live AND until <= {StoreClock.Now} ORDER BY until LIMIT {HoldsAtOnce}) RETURNING id, cart), "
        + "deserted AS (DELETE FROM {schema}.cart c USING gone g WHERE c.cart = g.cart AND c.hold = g.id) SELECT count(*) FROM gone");

    /// <returns>How many were forgotten.</returns>
    public async Task<int> RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var count = 0L;
        var batch = new ReadingBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.Add("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
            batch.Add(WriteSession.TakeTurn, [SqlValues.Int(WriteSession.LockClass), SqlValues.Int(unchecked((int)ledger))], static _ => { });
            batch.Add(_forget, [clock.Parameter()], row => count = row.GetInt64(0));
            batch.Add("COMMIT");
            await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return (int)count;
    }
}
