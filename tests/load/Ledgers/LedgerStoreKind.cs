namespace CartIntegrity.Load;

/// <summary>A store that figures can be taken of.</summary>
/// <param name="Name">What is typed behind <c>--store</c>.</param>
/// <param name="Register">Chooses it.</param>
internal sealed record LedgerStoreKind(string Name, Action<CartIntegrityBuilder, TemporaryFolder> Register) : IAsyncDisposable
{
    public static LedgerStoreKind Memory { get; } = new("memory", (_, _) => { });

    public static LedgerStoreKind Sqlite { get; } = new("sqlite", (builder, folder) => builder.UseSqlite($"Data Source={folder.File("ledger.db")}"));

    public static LoadOption[] Options { get; } =
    [
        new("--store", "memory|sqlite|postgres", "where the ledger is kept; memory unless said otherwise"),
        new("--connection", "Host=…", "postgres: the server to use; without it a throwaway one is started from the installed programs"),
    ];

    /// <summary>Postgres: the server and the schema; otherwise <c>null</c>.</summary>
    public PostgresPlace? Postgres { get; init; }

    public static async Task<LedgerStoreKind> FromAsync(LoadArguments arguments)
    {
        switch (arguments.OneOf("--store", "memory", "sqlite", "postgres"))
        {
            case "sqlite":
                return Sqlite;
            case "postgres":
                var place = await PostgresPlace.StartAsync(arguments.Has("--connection") ? arguments.Text("--connection") : null);
                return new LedgerStoreKind("postgres", (builder, _) => place.Register(builder)) { Postgres = place };
            default:
                return Memory;
        }
    }

    /// <summary>What another process needs to open the same ledger: see <see cref="FromWords"/>.</summary>
    public string[] ToWords() => Postgres is { } place ? [Name, place.ConnectionString, place.Schema] : [Name];

    /// <summary>The store that <see cref="ToWords"/> told of.</summary>
    public static LedgerStoreKind FromWords(ReadOnlySpan<string> words) => words switch
    {
        ["sqlite"] => Sqlite,
        [var name, var connection, var schema] => new LedgerStoreKind(name, (builder, _) => PostgresPlace.Of(connection, schema).Register(builder)),
        _ => Memory,
    };

    public ValueTask DisposeAsync() => Postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
}
