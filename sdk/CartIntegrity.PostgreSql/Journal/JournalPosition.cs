namespace CartIntegrity.PostgreSql;

/// <summary>How far the journal was read, and the record read last: found again, it shows that this is still the same journal.</summary>
/// <param name="Sequence">The latest record known; 0: none.</param>
/// <param name="Record">Its bytes; <c>null</c>: not known, the state came from a snapshot.</param>
internal sealed record JournalPosition(long Sequence, byte[]? Record)
{
    public static JournalPosition Start { get; } = new(0, null);
}
