namespace DemoStore;

/// <summary>What a replay did in one second.</summary>
/// <param name="Orders">Orders played.</param>
/// <param name="Committed">Lines sold.</param>
/// <param name="Refused">Lines that could not be had.</param>
internal readonly record struct PaceSecond(int Orders, int Committed, int Refused);
