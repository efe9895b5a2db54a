using CartIntegrity.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>A ledger's file in a folder of its own, and ledgers opened on it one after the other.</summary>
internal sealed class LedgerScene : IDisposable
{
    private readonly TempFolder _folder = new();

    public LedgerScene() => Path = _folder.File("inventory.db");

    public string Path { get; set; }

    public string Folder => _folder.Path;

    public ManualTimeProvider Time { get; } = new();

    public int SnapshotEvery { get; set; } = 1_000_000;

    public TimeSpan OwnerWait { get; set; } = TimeSpan.Zero;

    /// <summary>The connection of the ledger opened last: SQLite's own doors to faults are on it.</summary>
    public SqliteFile File { get; private set; } = null!;

    public NotedLog<SqliteLedgerStore> Log { get; } = new();

    private SqliteLedgerOptions Options => new() { ConnectionString = $"Data Source={Path}", SnapshotEvery = SnapshotEvery, OwnerWait = OwnerWait };

    public SqliteLedgerStore NewStore()
    {
        File = new SqliteFile(SqliteAddress.Of(Options.ConnectionString));
        return new SqliteLedgerStore(File, Options, Time, Log);
    }

    /// <summary>A running ledger; batches are run by the test's own calls.</summary>
    public ValueTask<LedgerHarness> OpenAsync() => LedgerHarness.OpenByHandAsync(NewStore(), Time);

    /// <summary>Opening must fail; tells how.</summary>
    public async Task<LedgerStoreException> RefusalAsync()
    {
        var store = NewStore();
        var open = async () => await store.OpenAsync(CancellationToken.None);
        var refused = (await open.Should().ThrowAsync<LedgerStoreException>()).Which;
        refused.Failure.Should().Be(StoreFailure.Unusable);
        File.IsOpen.Should().BeFalse("a refused store lets go of the file");
        return refused;
    }

    /// <summary>Does something to the file that no ledger does. No ledger may be open on it.</summary>
    public void Tamper(params ReadOnlySpan<string> statements)
    {
        using var file = new SqliteFile(SqliteAddress.Of(Options.ConnectionString));
        file.Open(mayCreate: true);
        foreach (var statement in statements)
        {
            file.Run(statement);
        }
    }

    public long Number(string sql)
    {
        using var file = new SqliteFile(SqliteAddress.Of(Options.ConnectionString));
        file.Open(mayCreate: true);
        return file.Number(sql);
    }

    public void Dispose() => _folder.Dispose();
}
