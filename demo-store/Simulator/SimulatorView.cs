namespace DemoStore;

/// <summary>What pages show of a simulation. Immutable.</summary>
/// <param name="Run">Which one, counted from the start of the shop.</param>
/// <param name="Wish">What was asked for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Figures">How it stands.</param>
internal sealed record SimulatorView(int Run, SimulatorWish Wish, SimulatorState State, SimulatorFigures Figures)
{
    /// <summary>What the verification found; <c>null</c> until then.</summary>
    public SimulatorVerdict? Verdict { get; init; }
}
