using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>What the doctor says; its JSON is for programs.</summary>
/// <param name="Status"><c>well</c>: nothing but notes; otherwise <c>attention</c>, or <c>trouble</c> when something does not work.</param>
/// <param name="Findings">What is wrong, the worst first.</param>
/// <param name="Configured">What is configured, by name.</param>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record DoctorReport(string Status, DoctorFinding[] Findings, Dictionary<string, string> Configured);
