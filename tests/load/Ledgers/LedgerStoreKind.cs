namespace CartIntegrity.Load;

/// <summary>A store that figures can be taken of.</summary>
/// <param name="Name">What is typed behind <c>--store</c>.</param>
/// <param name="Register">Chooses it.</param>
internal sealed record LedgerStoreKind(string Name, Action<CartIntegrityBuilder, TemporaryFolder> Register)
{
    public static LedgerStoreKind Memory { get; } = new("memory", (_, _) => { });

    public static LedgerStoreKind Sqlite { get; } = new("sqlite", (builder, folder) => builder.UseSqlite($"Data Source={folder.File("ledger.db")}"));

    public static LoadOption Option { get; } = new("--store", "memory|sqlite", "where the ledger is kept; memory unless said otherwise");

    private static LedgerStoreKind[] All => [Memory, Sqlite];

    public static LedgerStoreKind From(LoadArguments arguments)
    {
        var name = arguments.OneOf("--store", [.. All.Select(store => store.Name)]);
        return All.First(store => store.Name == name);
    }
}
