using Microsoft.Data.Sqlite;

namespace CartIntegrity.Sqlite;

/// <summary>Where the ledger's file is: a connection string, checked once.</summary>
internal sealed record SqliteAddress
{
    private const string DataDirectory = "|DataDirectory|";

    private readonly SqliteOpenMode _mode;

    private SqliteAddress(string name, SqliteOpenMode mode)
    {
        (Name, _mode) = (name, mode);
        FullPath = Path.GetFullPath(name.StartsWith(DataDirectory, StringComparison.OrdinalIgnoreCase)
            ? Path.Combine(AppDomain.CurrentDomain.GetData("DataDirectory") as string ?? AppContext.BaseDirectory, name[DataDirectory.Length..].TrimStart('/', '\\'))
            : name);
    }

    /// <summary>As it was written.</summary>
    public string Name { get; }

    public string FullPath { get; }

    /// <summary>Whether a missing file is made.</summary>
    public bool Creates => _mode == SqliteOpenMode.ReadWriteCreate;

    /// <summary>What the driver is told. No pooling: a pooled connection keeps the lock after it was closed.</summary>
    /// <param name="mayCreate">Whether a missing file may be made, if the settings allow it.</param>
    public string ConnectionString(bool mayCreate) => new SqliteConnectionStringBuilder
    {
        DataSource = FullPath,
        Mode = mayCreate ? _mode : SqliteOpenMode.ReadWrite,
        Pooling = false,
    }.ToString();

    public static SqliteAddress Of(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString);
        return new SqliteAddress(parts.DataSource, parts.Mode);
    }

    /// <summary>What is wrong with a connection string and what to write, or <c>null</c>.</summary>
    public static string? ProblemOf(string? connectionString)
    {
        SqliteConnectionStringBuilder parts;
        try
        {
            parts = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException mistake)
        {
            return $"SqliteLedgerOptions.ConnectionString cannot be read ({mistake.Message}); write \"Data Source=inventory.db\".";
        }

        if (parts.Mode == SqliteOpenMode.Memory || parts.DataSource is ":memory:")
        {
            return "SqliteLedgerOptions.ConnectionString names a database in memory, which would lose every hold; write \"Data Source=inventory.db\", or leave out UseSqlite for a ledger in memory.";
        }

        if (string.IsNullOrWhiteSpace(parts.DataSource) || parts.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return "SqliteLedgerOptions.ConnectionString names no plain file; write \"Data Source=inventory.db\".";
        }

        return parts.Mode == SqliteOpenMode.ReadOnly
            ? "SqliteLedgerOptions.ConnectionString says Mode=ReadOnly, and a ledger is written; leave Mode out."
            : null;
    }
}
