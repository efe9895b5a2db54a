namespace CartIntegrity.Testing;

/// <summary>What a store's author hands to the contract suite: how to make the store, and how to open again what it keeps.</summary>
/// <remarks>Every test has a fixture of its own, so that no test sees another's stock.</remarks>
public abstract class LedgerStoreFixture : IAsyncDisposable
{
    /// <summary>Makes a store that is empty and not open, at a place of its own.</summary>
    /// <param name="time">The store's clock.</param>
    public abstract ILedgerStore Create(TimeProvider time);

    /// <summary>
    /// What a restart of the process does: closes the store and makes another, not open, at the same place. A store that is not durable copies its
    /// journal (<see cref="JournalLedgerStore.CopyAsync"/>): the journal alone must give the same state.
    /// </summary>
    /// <param name="store">An open store that <see cref="Create"/> made.</param>
    /// <param name="time">The new store's clock.</param>
    public abstract ValueTask<ILedgerStore> ReopenAsync(ILedgerStore store, TimeProvider time);

    /// <summary>Removes what the tests left behind. The stores are closed already.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
