using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>
/// Where a ledger is kept. A store has no business rule: it runs a decision over some SKUs atomically, reads, and tells of changes. Whoever writes
/// one runs the contract suite of CartIntegrity.Testing against it.
/// </summary>
/// <remarks>Opened once. <see cref="RunAsync"/> is called by one caller at a time; everything else from many threads.</remarks>
public interface ILedgerStore : ILedgerFeed, IAsyncDisposable
{
    /// <summary>What it is and where it keeps things, for the start-up line; without secrets. Example: <c>SQLite, inventory.db</c>.</summary>
    string Description { get; }

    /// <summary>Whether what was acknowledged survives a crash of the process and a loss of power.</summary>
    bool IsDurable { get; }

    /// <summary>What it can tell of itself without being asked for anything costly; by default nothing. From any thread.</summary>
    LedgerStoreVitals Vitals => default;

    /// <summary>Creates or migrates what it needs and gets ready.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LedgerStoreException">It cannot be opened; the message says what to do.</exception>
    ValueTask OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The one primitive. Locks what the decision names, reads it, then reads the clock, lets the decision decide, and stores every record with
    /// everything it changes in one transaction. When it returns, all of it is stored and visible to readers, and listeners have been told.
    /// </summary>
    /// <param name="decision">What to decide. May be asked more than once if the store has to start over; it starts anew each time.</param>
    /// <param name="cancellationToken">Gives up before anything is stored, never after.</param>
    /// <exception cref="LedgerStoreException">Nothing was applied, or it is not known; the exception says which.</exception>
    ValueTask RunAsync(IStockDecision decision, CancellationToken cancellationToken);

    /// <summary>Whether a record is stored, for when an answer was lost.</summary>
    /// <param name="sequence">Its sequence.</param>
    /// <param name="bytes">Its bytes; another record of that sequence does not count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<bool> ContainsAsync(long sequence, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>What can be had. Complete at once where stock is resident.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="policy">The channel's rules.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<AvailabilityReading> ReadAsync(AvailabilityQuery query, ChannelPolicy policy, CancellationToken cancellationToken);

    /// <summary>The latest hold of a cart, also when it has ended, or <c>null</c>.</summary>
    /// <param name="cart">Which cart.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<Hold?> FindHoldAsync(CartId cart, CancellationToken cancellationToken);

    /// <summary>SKUs with dead hold lines that have not been ended yet, the longest dead first.</summary>
    /// <param name="most">How many SKUs at the most.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<ImmutableArray<Sku>> FindDeadAsync(int most, CancellationToken cancellationToken);

    /// <summary>The state at one moment: for pages of heads and holds, and to compare the journal with.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<LedgerCheckpoint> ReadCheckpointAsync(CancellationToken cancellationToken);

    /// <summary>Heads, ordinal by item; SKUs never heard of are left out.</summary>
    /// <param name="skus">Which SKUs; <c>null</c>: all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    async ValueTask<ImmutableArray<StockHead>> ReadHeadsAsync(IReadOnlyCollection<Sku>? skus, CancellationToken cancellationToken)
    {
        var heads = (await ReadCheckpointAsync(cancellationToken).ConfigureAwait(false)).Heads;
        var wanted = skus?.ToHashSet();
        return wanted is null ? heads : [.. heads.Where(head => wanted.Contains(head.Item.Sku))];
    }

    /// <summary>Holds that have not ended, the one that runs out first at the front.</summary>
    /// <param name="sku">Only holds with a line of this SKU that has not ended; <c>null</c>: all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    async ValueTask<ImmutableArray<Hold>> ReadHoldsAsync(Sku? sku, CancellationToken cancellationToken)
    {
        var holds = (await ReadCheckpointAsync(cancellationToken).ConfigureAwait(false)).Holds;
        return [.. holds.Where(hold => sku is not { } wanted || hold.UnitsOf(wanted) > 0).OrderBy(hold => hold.ExpiresAt).ThenBy(hold => hold.Id)];
    }

    /// <summary>Called between batches, after the callers of the latest one have their answers: the time for housekeeping. Must not throw.</summary>
    ValueTask RestAsync() => ValueTask.CompletedTask;

    /// <summary>What the store finds wrong with what it keeps beside the journal and the state, such as tables for people; part of a verification.</summary>
    /// <param name="cancellationToken">Stops the looking.</param>
    ValueTask<ImmutableArray<LedgerDifference>> FindDifferencesAsync(CancellationToken cancellationToken) => new(ImmutableArray<LedgerDifference>.Empty);

    /// <summary>The journal in sequence order, each record as its bytes (<see cref="JournalCodec"/>). Never skips a record that committed late (L5).</summary>
    /// <param name="after">The last sequence already seen.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadJournalAsync(long after, CancellationToken cancellationToken);
}
