using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Healthy: the ledger answers quickly. Degraded: slowly, or something of its store does not work. Unhealthy: it cannot be read, or takes nothing in: pages
/// still work and commits are refused.
/// </summary>
internal sealed class LedgerHealthCheck(LedgerProbe probe) : IHealthCheck
{
    public const string Name = "cart-integrity";

    /// <summary>Adds it once, however often it is asked for.</summary>
    public static IHealthChecksBuilder Add(IHealthChecksBuilder checks, string[] tags)
    {
        checks.Services.TryAddSingleton<LedgerProbe>();
        checks.Services.Configure<HealthCheckServiceOptions>(options =>
        {
            if (options.Registrations.All(known => known.Name != Name))
            {
                options.Registrations.Add(new HealthCheckRegistration(
                    Name, static services => ActivatorUtilities.GetServiceOrCreateInstance<LedgerHealthCheck>(services), failureStatus: null, tags));
            }
        });
        return checks;
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var health = await probe.AskAsync(cancellationToken);
        var status = health.Status == HealthStatus.Unhealthy ? context.Registration.FailureStatus : health.Status;
        return new HealthCheckResult(status, health.Text, health.Exception);
    }
}
