using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>Brings what this server knows up to what the database has.</summary>
internal sealed class JournalFollower(PostgreSqlServer server, KnownLedger known, JournalReading journal, StoreClock clock)
{
    /// <summary>As the other, on a reserved connection.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken) => await server.ReadAsync(server.Reserved, async (connection, token) =>
    {
        await CatchUpAsync(connection, token).ConfigureAwait(false);
        return true;
    }, cancellationToken).ConfigureAwait(false);

    /// <summary>Reads and folds until nothing is left. The gate is not held while the database is waited for.</summary>
    public async Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        JournalPage page;
        do
        {
            page = await journal.PageAsync(connection, known.Position, cancellationToken).ConfigureAwait(false);
            using (await known.EnterAsync(cancellationToken).ConfigureAwait(false))
            {
                known.FoldUnderGate(page);
            }
        }
        while (page.IsFull);
        clock.Hear(page.Time);
    }
}
