using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Asks the ledger by giving back a hold that nobody has, which goes the way of every command (queue, pump, store) and writes nothing; so what shows only
/// when something is written, a full disk for example, is not seen here. Thread-safe.
/// </summary>
internal sealed class LedgerProbe(IInventoryLedger ledger, IReservations reservations, ILedgerStore store, TimeProvider time)
{
    /// <summary>The code of a store that serves though something of it does not work.</summary>
    public const string StoreTrouble = "store-trouble";

    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A name no shop uses: whether it is known does not matter, only that there is an answer.</summary>
    private static readonly Sku[] Probe = [new("cart-integrity-health")];

    /// <summary>A cart no shop has, so it holds nothing.</summary>
    private static readonly CartId ProbeCart = new("cart-integrity-health");

    /// <summary>Asks, and waits no longer than two seconds.</summary>
    public async Task<LedgerHealth> AskAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            var answer = await AnswerAsync(cancellationToken).WaitAsync(Patience, time, cancellationToken);
            if (!answer.IsOk)
            {
                return new("ledger-refuses", HealthStatus.Unhealthy, $"The ledger takes nothing in ({answer.Kind}, {answer.Reason}). {answer.Detail}");
            }
        }
        catch (TimeoutException)
        {
            return new("ledger-silent", HealthStatus.Unhealthy, $"The ledger has not answered within {Patience.TotalSeconds} s.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new("ledger-not-asked", HealthStatus.Unhealthy, "The ledger cannot be asked.") { Exception = exception };
        }

        var took = time.GetElapsedTime(started);
        return took >= Slow ? new("ledger-slow", HealthStatus.Degraded, $"The ledger took {took.TotalMilliseconds:0} ms to answer.")
            : store.Vitals.Trouble is { } trouble ? new(StoreTrouble, HealthStatus.Degraded, trouble)
            : new("well", HealthStatus.Healthy, "The ledger answers.");
    }

    private async Task<HoldResult> AnswerAsync(CancellationToken cancellationToken)
    {
        await ledger.GetAvailabilityAsync(new AvailabilityQuery(Probe, ChannelId.Web, ForCart: null), cancellationToken);
        return await reservations.ReleaseAsync(ProbeCart, cancellationToken);
    }
}
