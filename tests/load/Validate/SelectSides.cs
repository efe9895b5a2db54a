namespace CartIntegrity.Load;

/// <summary>The bare query that a store's validator is compared with.</summary>
internal static class SelectSides
{
    public static async Task<ISide> StartAsync(LedgerStoreKind store, TemporaryFolder folder, HoldSettings settings) =>
        store.Postgres is { } server ? await PostgresSelectSide.StartAsync(server, settings) : SqliteSelectSide.Start(folder, settings);

    public static string DescriptionFor(LedgerStoreKind store) => store.Postgres is null
        ? "SQLite file, WAL, a connection for each client, one prepared SELECT of all lines per cart"
        : "PostgreSQL, one SELECT … = ANY of all lines per cart, prepared, pooled";
}
