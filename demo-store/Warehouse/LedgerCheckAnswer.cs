using CartIntegrity;

namespace DemoStore;

/// <summary>What a verification of the ledger found.</summary>
/// <param name="Report">What it found.</param>
/// <param name="At">When it ended.</param>
/// <param name="Took">How long it took.</param>
internal sealed record LedgerCheckAnswer(VerificationReport Report, DateTimeOffset At, TimeSpan Took);
