namespace CartIntegrity.Throwaway;

/// <summary>The programs of a PostgreSQL server on this machine.</summary>
internal static class PostgresPrograms
{
    /// <summary>Their folder, or <c>null</c>. <c>npm test</c> names it; otherwise it is looked for in the usual places.</summary>
    public static string? Folder { get; } = Places().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    private static IEnumerable<string> Places()
    {
        if (Environment.GetEnvironmentVariable("CARTINTEGRITY_POSTGRES_BIN") is { Length: > 0 } named)
        {
            yield return named;
        }

        const string Versions = "/usr/lib/postgresql";
        string[] versions = Directory.Exists(Versions) ? Directory.GetDirectories(Versions) : [];
        foreach (var version in versions.OrderDescending())
        {
            yield return Path.Combine(version, "bin");
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }
    }
}
