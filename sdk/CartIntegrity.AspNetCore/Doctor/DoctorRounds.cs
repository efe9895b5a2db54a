namespace CartIntegrity.AspNetCore;

/// <summary>Asks every rule and puts the report together.</summary>
internal sealed class DoctorRounds(IEnumerable<ISetupRule> atStart, IEnumerable<IDoctorRule> always, ConfiguredFacts facts)
{
    public async Task<DoctorReport> GoAsync(CancellationToken cancellationToken)
    {
        List<SetupFinding> found = [.. atStart.SelectMany(rule => rule.Examine())];
        foreach (var rule in always)
        {
            await rule.ExamineAsync(found, cancellationToken);
        }

        var worst = found.Count == 0 ? FindingLevel.Note : found.Max(finding => finding.Level);
        return new DoctorReport(
            worst switch { FindingLevel.Note => "well", FindingLevel.Warning => "attention", _ => "trouble" },
            [.. found.OrderByDescending(finding => finding.Level).Select(finding =>
                new DoctorFinding(finding.Code, finding.Level.ToString().ToLowerInvariant(), finding.Problem, finding.Advice))],
            facts.Tell());
    }
}
