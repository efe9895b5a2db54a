namespace CartIntegrity;

/// <summary>A record with its place in the journal and its bytes in <see cref="StockView.Journal"/>.</summary>
/// <param name="Sequence">Its place in the ledger.</param>
/// <param name="Start">Where its bytes start.</param>
/// <param name="Length">How many they are.</param>
public readonly record struct SealedRecord(long Sequence, int Start, int Length);
