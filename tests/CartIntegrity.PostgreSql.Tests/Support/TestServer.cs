namespace CartIntegrity.PostgreSql.Tests;

/// <summary>The server most tests share; every test has a schema of its own on it.</summary>
internal static class TestServer
{
    private static readonly Lazy<Task<string>> Shared = new(StartAsync);

    /// <summary>Why there is none, or <c>null</c>.</summary>
    public static string? Missing { get; } = Named is null or "none" && (Named == "none" || PostgresPrograms.Folder is null)
        ? "There is no PostgreSQL here. Install it, or name a server's connection string in CARTINTEGRITY_POSTGRES."
        : null;

    /// <summary>Why a test cannot start and kill servers of its own, or <c>null</c>.</summary>
    public static string? MissingPrograms => Missing ?? (PostgresPrograms.Folder is null
        ? "There are no programs of PostgreSQL here to start a server to kill. Name their folder in CARTINTEGRITY_POSTGRES_BIN."
        : null);

    private static string? Named => Environment.GetEnvironmentVariable("CARTINTEGRITY_POSTGRES");

    public static Task<string> ConnectionStringAsync() => Shared.Value;

    // Kept for as long as the process lives: the server ends with the pipe this object holds.
    private static PostgresCluster? Own { get; set; }

    private static async Task<string> StartAsync()
    {
        if (!string.IsNullOrEmpty(Named))
        {
            return Named;
        }

        Own = await PostgresCluster.StartAsync();
        return Own.ConnectionString;
    }
}
