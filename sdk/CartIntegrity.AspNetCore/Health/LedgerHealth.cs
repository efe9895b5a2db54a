using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CartIntegrity.AspNetCore;

/// <summary>How the ledger is.</summary>
internal sealed record LedgerHealth(string Code, HealthStatus Status, string Text)
{
    public Exception? Exception { get; init; }
}
