using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>The store in memory: what it would know after a restart is what its journal says.</summary>
internal sealed class MemoryStoreFixture : LedgerStoreFixture
{
    public override ILedgerStore Create(TimeProvider time) => new InMemoryLedgerStore(time);

    public override async ValueTask<ILedgerStore> ReopenAsync(ILedgerStore store, TimeProvider time)
    {
        var copy = await JournalLedgerStore.CopyAsync(store, time);
        await store.DisposeAsync();
        return copy;
    }
}
