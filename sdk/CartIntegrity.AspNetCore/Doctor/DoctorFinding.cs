using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>A finding as it is told: <paramref name="Level"/> is <c>problem</c>, <c>warning</c> or <c>note</c>.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record DoctorFinding(string Code, string Level, string Problem, string Advice);
