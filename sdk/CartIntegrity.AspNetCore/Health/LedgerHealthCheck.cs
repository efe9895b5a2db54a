using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Healthy: the ledger answers quickly. Degraded: slowly. Unhealthy: it cannot be read, or takes nothing in: pages still work and commits are refused.
/// Asks by giving back a hold that nobody has, which goes the way of every command (queue, pump, store) and writes nothing; so what shows only when
/// something is written, a full disk for example, is not seen here.
/// </summary>
internal sealed class LedgerHealthCheck(IInventoryLedger ledger, IReservations reservations, TimeProvider time) : IHealthCheck
{
    public const string Name = "cart-integrity";

    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A name no shop uses: whether it is known does not matter, only that there is an answer.</summary>
    private static readonly Sku[] Probe = [new("cart-integrity-health")];

    /// <summary>A cart no shop has, so it holds nothing.</summary>
    private static readonly CartId ProbeCart = new("cart-integrity-health");

    /// <summary>Adds it once, however often it is asked for.</summary>
    public static IHealthChecksBuilder Add(IHealthChecksBuilder checks, string[] tags)
    {
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
        var started = time.GetTimestamp();
        try
        {
            var answer = await AskAsync(cancellationToken).WaitAsync(Patience, time, cancellationToken);
            if (!answer.IsOk)
            {
                return new HealthCheckResult(context.Registration.FailureStatus, $"The ledger takes nothing in ({answer.Kind}, {answer.Reason}). {answer.Detail}");
            }
        }
        catch (TimeoutException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"The ledger has not answered within {Patience.TotalSeconds} s.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The ledger cannot be asked.", exception);
        }

        var took = time.GetElapsedTime(started);
        return took < Slow
            ? HealthCheckResult.Healthy("The ledger answers.")
            : HealthCheckResult.Degraded($"The ledger took {took.TotalMilliseconds:0} ms to answer.");
    }

    private async Task<HoldResult> AskAsync(CancellationToken cancellationToken)
    {
        await ledger.GetAvailabilityAsync(new AvailabilityQuery(Probe, ChannelId.Web, ForCart: null), cancellationToken);
        return await reservations.ReleaseAsync(ProbeCart, cancellationToken);
    }
}
