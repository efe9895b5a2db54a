using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The invariants of the ledger as a second pair of eyes: they are worked out from the journal alone, not with the engine's own fold.</summary>
public static class LedgerRules
{
    /// <summary>Fails at the first record that breaks a rule: L1, L2 (each kind of event moves the numbers it may), R1, R2, R3, R6, T2.</summary>
    /// <param name="journal">All records, in sequence order.</param>
    public static void Check(IEnumerable<JournalRecord> journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var check = new LedgerRuleCheck();
        foreach (var record in journal)
        {
            if (check.Add(record) is { } broken)
            {
                Assert.Fail($"Record {record.Sequence} ({record.Kind}): {broken}");
            }
        }
    }
}
