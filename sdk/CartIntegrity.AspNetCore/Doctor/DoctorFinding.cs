namespace CartIntegrity.AspNetCore;

/// <summary>A finding as it is told: <paramref name="Level"/> is <c>problem</c>, <c>warning</c> or <c>note</c>.</summary>
internal sealed record DoctorFinding(string Code, string Level, string Problem, string Advice);
