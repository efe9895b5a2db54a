namespace CartIntegrity.Simulation;

/// <summary>What came of a simulated day.</summary>
/// <param name="Seed">Which day.</param>
/// <param name="Broken">The first rule that was broken, or <c>null</c>.</param>
/// <param name="Trace">A hash of everything that happened.</param>
/// <param name="Faults">How many faults were injected.</param>
/// <param name="Journal">What was stored.</param>
internal sealed record DayReport(int Seed, string? Broken, ulong Trace, int Faults, IReadOnlyList<JournalRecord> Journal)
{
    public override string ToString() =>
        $"Seed {Seed} fails: {Broken}\nRepeat it: Day.Run(Setting.Of({Seed})), in SimulationTests.Seed_that_failed_once_holds";
}
