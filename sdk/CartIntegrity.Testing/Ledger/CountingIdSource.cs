namespace CartIntegrity.Testing;

/// <summary>Ids that count up: <c>hold-1</c>, <c>hold-2</c>. A run can be repeated, and a failed test can be read. Thread-safe.</summary>
/// <param name="prefix">Before the number; keeps the ids of two ledgers apart.</param>
public sealed class CountingIdSource(string prefix = "hold") : IIdSource
{
    private long _last;

    /// <inheritdoc />
    public HoldId NewHoldId() => new($"{prefix}-{Interlocked.Increment(ref _last)}");
}
