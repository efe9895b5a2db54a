namespace CartIntegrity.AspNetCore;

/// <summary>What the latest verification of the journal came to, and how old it is.</summary>
internal sealed class JournalRule(JournalCheckup checkup, TimeProvider time) : IDoctorRule
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(7);
    private const string HowTo = "Open this page with ?verify=now, or call IInventoryLedger.VerifyAsync from a nightly job. It reads the whole journal.";

    public ValueTask ExamineAsync(ICollection<SetupFinding> found, CancellationToken cancellationToken)
    {
        switch (checkup.Latest)
        {
            case null:
                found.Add(new SetupFinding("journal-not-verified", FindingLevel.Note, "The journal has not been verified here since the start.", HowTo));
                break;
            case { Failure: { } failure }:
                found.Add(new SetupFinding("journal-not-readable", FindingLevel.Problem, $"The journal could not be verified: {failure}", "Look at the store and the log, and verify again."));
                break;
            case { Report: { IsSound: false } report }:
                found.Add(new SetupFinding("journal-differs", FindingLevel.Problem,
                    $"The verification found {report.Differences.Length} differences, the first: {report.Differences[0].What}",
                    "Stop selling what it names, keep a copy of the store, and compare with the warehouse: a forced correction makes the ledger agree with the shelf."));
                break;
            case { } latest when time.GetUtcNow() - latest.At > Old:
                found.Add(new SetupFinding("journal-verified-long-ago", FindingLevel.Note, $"The journal was verified on {latest.At:yyyy-MM-dd} for the last time.", HowTo));
                break;
        }

        return ValueTask.CompletedTask;
    }
}
