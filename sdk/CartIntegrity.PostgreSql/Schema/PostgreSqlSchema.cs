namespace CartIntegrity.PostgreSql;

/// <summary>The tables of a ledger: the script that makes them, for those who let no application change a production database.</summary>
public static class PostgreSqlSchema
{
    /// <summary>The version of the tables this package works with.</summary>
    public const int Version = 2;

    private static readonly string[] Steps = ["1-ledger.sql"];

    /// <summary>
    /// Everything a ledger needs, as one script to run with <c>psql --single-transaction</c> or any other tool. May be run again at any time.
    /// </summary>
    /// <param name="schema">The name of the schema: a to z, 0 to 9 and _. Default: <c>inventory</c>.</param>
    /// <exception cref="ArgumentException">The name cannot be a schema's; the message says what to write.</exception>
    public static string Script(string schema = "inventory")
    {
        var name = new SchemaName(schema);
        return string.Join('\n', Steps.Select(step => name.In(Read(step))));
    }

    private static string Read(string step)
    {
        using var stream = typeof(PostgreSqlSchema).Assembly.GetManifestResourceStream(step)
            ?? throw new InvalidOperationException($"{step} is not in the package.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
