namespace DemoStore;

/// <summary>Something that was made to go wrong, or right again.</summary>
/// <param name="At">When, in simulated time from the start.</param>
/// <param name="Fault">What.</param>
/// <param name="Begins">Whether it begins rather than ends.</param>
internal readonly record struct SimulatorEvent(TimeSpan At, SimulatorFaults Fault, bool Begins);
