namespace DemoStore;

/// <summary>What the ledger's verification found after a simulation.</summary>
/// <param name="Differences">Differences of the ledger with itself.</param>
/// <param name="SoldInJournal">Units sold, from the journal alone.</param>
/// <param name="Fingerprint">The last link of the item's chain of hashes: the same run has the same.</param>
internal sealed record SimulatorVerdict(int Differences, long SoldInJournal, string Fingerprint);
