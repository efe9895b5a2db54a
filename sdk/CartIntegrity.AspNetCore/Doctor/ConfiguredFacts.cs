using System.Globalization;
using Microsoft.Extensions.Hosting;

namespace CartIntegrity.AspNetCore;

/// <summary>What is configured and how the engine stands, for people. No secret is among it.</summary>
internal sealed class ConfiguredFacts(IHostEnvironment environment, ILedgerStore store, LedgerPump pump, CartSourceName carts, StartupOptions options)
{
    public Dictionary<string, string> Tell()
    {
        var (core, web, vitals) = (options.Core, options.Web, store.Vitals);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["version"] = typeof(ConfiguredFacts).Assembly.GetName().Version?.ToString(3) ?? "",
            ["environment"] = environment.EnvironmentName,
            ["store"] = store.Description,
            ["durable"] = store.IsDurable ? "yes" : "no",
            ["carts"] = carts.ToString(),
            ["endpoints"] = web.BasePath,
            ["allowedOrigins"] = web.AllowedOrigins.Count == 0 ? "the site's own" : string.Join(", ", web.AllowedOrigins),
            ["tokenLifetime"] = web.TokenLifetime.ToString(),
            ["reservationWindow"] = core.ReservationWindow.ToString(),
            ["longestHold"] = core.LongestHold.ToString(),
            ["holdOn"] = core.HoldOn.ToString(),
            ["afterExpiry"] = core.AfterExpiry.ToString(),
            ["checkTimeLimit"] = core.CheckTimeLimit.ToString(),
            ["openHolds"] = vitals.OpenHolds is { } holds ? Number(holds) : "not known",
            ["linesWaiting"] = Number(pump.WaitingLines),
            ["commandsDone"] = Number(pump.CommandsDone),
            ["batchesDone"] = Number(pump.BatchesDone),
        };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
