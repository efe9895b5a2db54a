using CartIntegrity.Testing;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>The SQLite store for the contract suite: a file of its own per test, and a restart is closing and opening that file.</summary>
/// <param name="snapshotEvery">After how many commands the state is saved.</param>
internal sealed class SqliteStoreFixture(int snapshotEvery = 50_000) : LedgerStoreFixture
{
    private readonly TempFolder _folder = new();

    public override ILedgerStore Create(TimeProvider time) => new SqliteLedgerStore(
        new SqliteLedgerOptions { ConnectionString = $"Data Source={_folder.File("inventory.db")}", OwnerWait = TimeSpan.Zero, SnapshotEvery = snapshotEvery },
        time,
        new NotedLog<SqliteLedgerStore>());

    public override async ValueTask<ILedgerStore> ReopenAsync(ILedgerStore store, TimeProvider time)
    {
        await store.DisposeAsync();
        return Create(time);
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return base.DisposeAsync();
    }
}
