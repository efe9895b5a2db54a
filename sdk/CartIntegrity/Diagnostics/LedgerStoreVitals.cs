namespace CartIntegrity;

/// <summary>What a store can tell of itself at any moment, for metrics and health pages. Immutable.</summary>
public readonly record struct LedgerStoreVitals
{
    /// <summary>Open holds, as far as this process knows; one that ran out counts until it is tidied away. <c>null</c>: not known.</summary>
    public int? OpenHolds { get; init; }

    /// <summary>How far the store's clock is ahead of this machine's; negative: behind. <c>null</c>: the store has no clock of its own.</summary>
    public TimeSpan? ClockAhead { get; init; }

    /// <summary>What does not work though the ledger serves, in a sentence with what to do; <c>null</c>: nothing.</summary>
    public string? Trouble { get; init; }
}
