using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>Looks at a server before a ledger is trusted to it.</summary>
internal static class ServerCheck
{
    private const int OldestMajor = 14;

    /// <summary>Refuses what would lose stock or cannot hold a ledger's texts.</summary>
    public static async Task<bool> AcceptAsync(NpgsqlConnection connection, string ledger, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(
            "SELECT current_setting('server_version_num')::int / 10000, current_setting('fsync'), current_setting('full_page_writes'), current_setting('server_encoding')", connection);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                var problem = ProblemOf(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
                return problem is null ? true : throw PostgreSqlErrors.Unusable(ledger, problem);
            }
        }
    }

    private static string? ProblemOf(int major, string fsync, string fullPageWrites, string encoding) => (major, fsync, fullPageWrites, encoding) switch
    {
        ( < OldestMajor, _, _, _) => $"it runs PostgreSQL {major}. Use {OldestMajor} or newer.",
        (_, "off", _, _) => "fsync is off, so a power cut loses or garbles what was sold. Set fsync = on in postgresql.conf and restart it.",
        (_, _, "off", _) => "full_page_writes is off, so a power cut may garble it. Set full_page_writes = on in postgresql.conf.",
        (_, _, _, not "UTF8") => $"the database has the encoding {encoding}. Create it with ENCODING 'UTF8'.",
        _ => null,
    };
}
