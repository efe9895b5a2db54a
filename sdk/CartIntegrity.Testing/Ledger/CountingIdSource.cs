namespace CartIntegrity.Testing;

/// <summary>Ids that count up from 1, so that a run can be repeated and a failed test can be read. Thread-safe.</summary>
/// <param name="ledger">The first half of every id; keeps the ids of two ledgers apart. Default: 0.</param>
public sealed class CountingIdSource(ulong ledger = 0) : IIdSource
{
    private ulong _last;

    /// <inheritdoc />
    public HoldId NewHoldId() => new(ledger, Interlocked.Increment(ref _last));
}
