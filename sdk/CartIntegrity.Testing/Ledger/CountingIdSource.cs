namespace CartIntegrity.Testing;

/// <summary>Ids that count up, so that a run can be repeated and a failed test can be read. Thread-safe.</summary>
/// <param name="prefix">The first 64 bits; keeps the ids of two ledgers apart.</param>
public sealed class CountingIdSource(ulong prefix = 0) : IIdSource
{
    private long _last;

    /// <inheritdoc />
    public HoldId NewHoldId() => new(prefix, (ulong)Interlocked.Increment(ref _last));
}
