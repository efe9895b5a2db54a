using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CartIntegrity.AspNetCore;

/// <summary>Whether the ledger answers, its store is well, its clock is right and dead holds are tidied away.</summary>
internal sealed class LedgerRule(LedgerProbe probe, ILedgerStore store, ExpirySweeper sweeper, StartupOptions options) : IDoctorRule
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SweepPatience = TimeSpan.FromSeconds(30);

    public async ValueTask ExamineAsync(ICollection<SetupFinding> found, CancellationToken cancellationToken)
    {
        var health = await probe.AskAsync(cancellationToken);
        if (health.Status != HealthStatus.Healthy && health.Code != LedgerProbe.StoreTrouble)
        {
            found.Add(new SetupFinding(health.Code, health.Status == HealthStatus.Degraded ? FindingLevel.Warning : FindingLevel.Problem, health.Text,
                "Look at the log's errors 1000 to 1004 and at the store; pages go on, and commits are refused until it answers."));
        }

        var vitals = store.Vitals;
        if (vitals.Trouble is { } trouble)
        {
            found.Add(new SetupFinding("store-trouble", FindingLevel.Problem, trouble, "The log tells when it began."));
        }

        if (vitals.ClockAhead is { } ahead && ahead.Duration() > MostSkew)
        {
            found.Add(new SetupFinding("clock-skew", FindingLevel.Warning,
                $"The store's clock is {ahead.Duration().TotalSeconds:0.0} s {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} this machine's. Holds are right all the same (the store's clock decides), but tokens, logs and traces of this machine are off.",
                "Let both machines follow a time server (chrony, systemd-timesyncd)."));
        }

        var patience = options.Core.SweepInterval * 4 > SweepPatience ? options.Core.SweepInterval * 4 : SweepPatience;
        if (sweeper.SinceSweep is not { } since || since > patience)
        {
            found.Add(new SetupFinding("sweeper-not-running", FindingLevel.Warning,
                sweeper.SinceSweep is { } ago ? $"Dead holds were tidied away {ago.TotalSeconds:0} s ago for the last time." : "Nobody tidies dead holds away.",
                "Nothing is sold wrongly by it, but shoppers hear late of units that came back. Look at the log's warning 1003; in tests and tools, run the hosted services."));
        }
    }
}
